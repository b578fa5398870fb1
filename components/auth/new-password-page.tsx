import { AuthShell } from "@/components/shell/auth-shell";
import { LinkButton } from "@/components/ui/link-button";
import type { OpenPasswordLink } from "@/lib/auth/new-password";
import { NewPasswordForm } from "./new-password-form";

/** What the bearer of a link sees: whose password it sets, and the one thing to do next. */
export function NewPasswordPage({ token, link }: { token: string; link: OpenPasswordLink | null }) {
  if (link === null)
    return (
      <AuthShell
        title="This link no longer works"
        lead="It was used already, was withdrawn, or has expired. Ask your administrator for a new one."
      >
        <LinkButton href="/sign-in">Go to sign-in</LinkButton>
      </AuthShell>
    );
  return (
    <AuthShell
      title="Choose a new password"
      lead={`for ${link.name}, ${link.email}.`}
      foot="Not you? Close this page; nothing happens until you save."
    >
      <NewPasswordForm token={token} {...link} />
    </AuthShell>
  );
}
