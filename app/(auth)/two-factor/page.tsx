import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TwoFactorForm } from "@/components/auth/two-factor-form";
import { AuthShell } from "@/components/shell/auth-shell";
import { AppLink } from "@/components/ui/app-link";
import { nextPath } from "@/lib/auth/next-path";
import { getViewer } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Second factor" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function TwoFactorPage({ searchParams }: Props) {
  const next = nextPath((await searchParams).next);
  if ((await getViewer()) !== null) redirect(next);
  return (
    <AuthShell
      title="Second factor"
      lead="Your password fits. One more thing."
      foot={
        <>
          Lost both your phone and your codes? Ask the administrator of your firm.{" "}
          <AppLink href="/sign-in" className="link">
            Sign in again
          </AppLink>
        </>
      }
    >
      <TwoFactorForm next={next} />
    </AuthShell>
  );
}
