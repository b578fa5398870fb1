import type { Metadata } from "next";
import { NewPasswordPage } from "@/components/auth/new-password-page";
import { findPasswordLink } from "@/lib/auth/new-password";

// The link is a key: it must not travel on in a Referer header, also not to our own pages.
export const metadata: Metadata = { title: "New password", referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }> };

export default async function NewPassword({ params }: Props) {
  const { token } = await params;
  return <NewPasswordPage token={token} link={await findPasswordLink(token)} />;
}
