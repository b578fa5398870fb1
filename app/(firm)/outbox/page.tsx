import type { Metadata } from "next";
import { AccountTabs } from "@/components/reminders/account-tabs";
import { SentMailList } from "@/components/reminders/sent-mail-list";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { readPage } from "@/lib/http/read-page";
import { getPreferences, listSentMail } from "@/lib/reminders/queries";
import { outboxQuery } from "@/lib/reminders/schema";

export const metadata: Metadata = { title: "Sent mail" };

export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const viewer = await requireFirm();
  const { cursor } = outboxQuery.catch({}).parse(await searchParams);
  const { mails, preferences } = await readPage(viewer, async () => ({
    mails: await listSentMail(viewer, cursor),
    preferences: await getPreferences(viewer),
  }));
  const lead = preferences.mailLeaves
    ? "What was sent to you by e-mail."
    : "No mail server is set up here: what would have been sent to you is kept on this page.";
  const href = mails.next === null ? null : `/outbox?cursor=${mails.next}`;
  return (
    <>
      <AccountTabs base="/account" outbox />
      <PageHeader title="Sent mail" lead={lead} />
      <SentMailList mails={mails.items} />
      {mails.items.length > 1 ? <LoadMore shown={mails.items.length} noun="mails" href={href} /> : null}
    </>
  );
}
