import type { Metadata } from "next";
import { RemoveIllustrative } from "@/components/installation/remove-illustrative";
import { SettingsForm } from "@/components/settings/settings-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listIllustrativeCases } from "@/lib/installation/queries";
import { getSettings } from "@/lib/settings/queries";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const viewer = await requireViewer();
  const [settings, illustrative] = await orNotFound(() =>
    Promise.all([getSettings(viewer), listIllustrativeCases(viewer)]),
  );
  return (
    <>
      <PageHeader title="Settings" lead="What holds for everyone in this installation." />
      <SettingsForm settings={settings} hasTwoFactor={viewer.hasTwoFactor} />
      <div className="mt-6 max-w-3xl">
        <RemoveIllustrative cases={illustrative} />
      </div>
    </>
  );
}
