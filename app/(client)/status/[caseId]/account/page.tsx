import type { Metadata } from "next";
import { headers } from "next/headers";
import { AccountPage } from "@/components/account/account-page";
import { listSessions } from "@/lib/account/queries";
import { requireClient, sessionIdOfRequest } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Your account" };

export default async function ClientAccountPage() {
  const viewer = await requireClient();
  const [sessions, currentSessionId] = await Promise.all([
    listSessions(viewer),
    sessionIdOfRequest(await headers()),
  ]);
  const { userId, name, email, hasTwoFactor, mustKeepTwoFactor } = viewer;
  return (
    <AccountPage
      person={{ userId, name, email, hasTwoFactor, mustKeepTwoFactor }}
      sessions={sessions}
      currentSessionId={currentSessionId}
      tokens={null}
    />
  );
}
