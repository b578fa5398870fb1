import type { Metadata } from "next";
import { headers } from "next/headers";
import { AccountPage } from "@/components/account/account-page";
import { listSessions } from "@/lib/account/queries";
import { requireFirm, sessionIdOfRequest } from "@/lib/auth/session";
import { listTokens } from "@/lib/tokens/queries";

export const metadata: Metadata = { title: "Your account" };

export default async function FirmAccountPage() {
  const viewer = await requireFirm();
  const [sessions, tokens, currentSessionId] = await Promise.all([
    listSessions(viewer),
    listTokens(viewer),
    sessionIdOfRequest(await headers()),
  ]);
  const { userId, name, email, hasTwoFactor, mustKeepTwoFactor } = viewer;
  return (
    <AccountPage
      person={{ userId, name, email, hasTwoFactor, mustKeepTwoFactor }}
      sessions={sessions}
      currentSessionId={currentSessionId}
      tokens={tokens}
    />
  );
}
