import type { Metadata } from "next";
import { PreferenceForm } from "@/components/reminders/preference-form";
import { SentMailList } from "@/components/reminders/sent-mail-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireClient } from "@/lib/auth/session";
import { readPage } from "@/lib/http/read-page";
import { getPreferences, listSentMail } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Notices" };

export default async function ClientNotificationsPage() {
  const viewer = await requireClient();
  const { mails, preferences } = await readPage(viewer, async () => ({
    mails: await listSentMail(viewer),
    preferences: await getPreferences(viewer),
  }));
  return (
    <>
      <PageHeader title="Notices" lead="How you are told of messages and of what became of your reports." />
      <div className="grid max-w-3xl gap-6">
        <PreferenceForm email={viewer.email} preferences={preferences} client />
        <Section title="Sent to you" lead="The latest mail, the newest first.">
          <SentMailList mails={mails.items} />
        </Section>
      </div>
    </>
  );
}
