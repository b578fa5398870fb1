import type { Metadata } from "next";
import { FeedsSection } from "@/components/calendars/feeds-section";
import { PreferenceForm } from "@/components/reminders/preference-form";
import { TitlesSetting } from "@/components/reminders/titles-setting";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { mayHaveFeeds } from "@/lib/calendars/access";
import { listFeeds } from "@/lib/calendars/queries";
import { readPage } from "@/lib/http/read-page";
import { getPreferences } from "@/lib/reminders/queries";

export const metadata: Metadata = { title: "Notices and calendars" };

export default async function NotificationsPage() {
  const viewer = await requireFirm();
  const { preferences, feeds } = await readPage(viewer, async () => ({
    preferences: await getPreferences(viewer),
    feeds: await listFeeds(viewer),
  }));
  const { titlesOutside, can } = preferences;
  return (
    <>
      <PageHeader title="Notices and calendars" lead="How you are told of dates, messages and reports." />
      <div className="grid max-w-3xl gap-6">
        <PreferenceForm email={viewer.email} preferences={preferences} />
        {mayHaveFeeds(viewer) ? <FeedsSection feeds={feeds} titlesOutside={titlesOutside} /> : null}
        <TitlesSetting titlesOutside={titlesOutside} mayChange={can.letTitlesLeave} />
      </div>
    </>
  );
}
