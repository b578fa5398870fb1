import type { Metadata } from "next";
import { RuleChanges } from "@/components/rules/rule-changes";
import { RuleTable } from "@/components/rules/rule-table";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { today } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { listRules } from "@/lib/rules/queries";

export const metadata: Metadata = { title: "Rules" };

export default async function RulesPage({ searchParams }: { searchParams: Promise<{ rule?: string }> }) {
  const viewer = await requireFirm();
  const { rule } = await searchParams;
  const { items, changes, can } = await orNotFound(() => listRules(viewer));
  const checked = items.filter((r) => r.verification.state === "checked").length;
  return (
    <>
      <PageHeader
        title="Rules"
        lead={`${items.length} rules; ${checked} compared with the official text by people of the firm. What nobody has compared says so wherever its date appears.`}
      />
      <div className="grid gap-6">
        <RuleChanges changes={changes} />
        <RuleTable rows={items} can={can} today={today()} startFrom={rule ?? null} />
      </div>
    </>
  );
}
