import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { AuthShell } from "@/components/shell/auth-shell";
import { getViewer } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  if ((await getViewer()) !== null) redirect("/");
  return (
    <AuthShell title="Sign in" foot="Access is by invitation. Ask the administrator of your firm.">
      <SignInForm />
    </AuthShell>
  );
}
