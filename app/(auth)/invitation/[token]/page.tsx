import type { Metadata } from "next";
import { InvitationPage } from "@/components/auth/invitation-page";
import { findInvitation } from "@/lib/auth/open-invitation";
import { getViewer } from "@/lib/auth/session";

// The link is a key: it must not travel on in a Referer header, also not to our own pages.
export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }> };

export default async function Invitation({ params }: Props) {
  const { token } = await params;
  const [invitation, viewer] = await Promise.all([findInvitation(token), getViewer()]);
  return <InvitationPage token={token} invitation={invitation} signedInAs={viewer?.email ?? null} />;
}
