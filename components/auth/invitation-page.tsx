import { AuthShell } from "@/components/shell/auth-shell";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { OpenInvitation } from "@/lib/auth/open-invitation";
import { AcceptForm } from "./accept-form";
import { InvitationSummary } from "./invitation-summary";
import { JoinButton } from "./join-button";
import { SignInForm } from "./sign-in-form";
import { SignOutButton } from "./sign-out-button";

export type InvitationPageProps = {
  token: string;
  /** Null: the link was used, withdrawn, has expired or never was. */
  invitation: OpenInvitation | null;
  /** Who is signed in in this browser. */
  signedInAs: string | null;
};

/** What the bearer of a link sees: who is invited to what, and the one thing to do next. */
export function InvitationPage({ token, invitation, signedInAs }: InvitationPageProps) {
  if (invitation === null)
    return (
      <AuthShell
        title="This link no longer works"
        lead="It was used already, was withdrawn, or has expired. Ask whoever sent it for a new one."
      >
        <LinkButton href="/sign-in">Go to sign-in</LinkButton>
      </AuthShell>
    );
  return (
    <AuthShell
      title="You are invited"
      lead="to the Legion case tracker."
      foot="Not you? Close this page; nothing happens until you accept."
    >
      <InvitationSummary invitation={invitation} />
      <NextStep token={token} invitation={invitation} signedInAs={signedInAs} />
    </AuthShell>
  );
}

function NextStep({ token, invitation, signedInAs }: InvitationPageProps & { invitation: OpenInvitation }) {
  if (signedInAs !== null && signedInAs !== invitation.email)
    return (
      <Notice
        tone="warning"
        title={`You are signed in as ${signedInAs}`}
        actions={<SignOutButton>Sign out</SignOutButton>}
      >
        This invitation is for another address. Sign out, then open the link again.
      </Notice>
    );
  if (signedInAs !== null) return <JoinButton token={token} />;
  if (!invitation.known) return <AcceptForm token={token} email={invitation.email} name={invitation.name} />;
  return (
    <>
      <p className="mb-4">You have an account here. Sign in to accept.</p>
      <SignInForm email={invitation.email} next={`/invitation/${token}`} />
    </>
  );
}
