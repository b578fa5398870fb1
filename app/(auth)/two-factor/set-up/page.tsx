import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { TwoFactorSetUp } from "@/components/auth/two-factor-set-up";
import { AuthShell } from "@/components/shell/auth-shell";
import { getViewer } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Set up a second factor" };

export default async function TwoFactorSetUpPage() {
  const viewer = await getViewer();
  if (viewer === null) redirect("/sign-in");
  if (viewer.hasTwoFactor) redirect("/");
  return (
    <AuthShell
      title="Set up a second factor"
      lead={
        viewer.owesTwoFactor
          ? "Everyone here signs in with a second factor. Nothing opens before yours is set up."
          : "From then on, signing in asks for a code from your phone as well."
      }
      foot={<SignOutButton />}
    >
      <TwoFactorSetUp next="/" />
    </AuthShell>
  );
}
