import type { ReactNode } from "react";
import { AccountTabs } from "@/components/reminders/account-tabs";

type Props = { children: ReactNode; params: Promise<{ caseId: string }> };

export default async function ClientAccountLayout({ children, params }: Props) {
  const { caseId } = await params;
  return (
    <>
      <AccountTabs base={`/status/${caseId}/account`} outbox={false} />
      {children}
    </>
  );
}
