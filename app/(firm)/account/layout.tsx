import type { ReactNode } from "react";
import { AccountTabs } from "@/components/reminders/account-tabs";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AccountTabs base="/account" outbox />
      {children}
    </>
  );
}
