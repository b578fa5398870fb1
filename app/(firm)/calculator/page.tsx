import type { Metadata } from "next";
import { Calculator } from "@/components/deadlines/calculator";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { today } from "@/lib/dates/clock";
import { toRuleChoices } from "@/lib/deadlines/rule-choice";
import { ruleList } from "@/lib/deadlines/rule-summary";
import { standingChecks } from "@/lib/rules/queries";

export const metadata: Metadata = { title: "Calculator" };

export default async function CalculatorPage() {
  const viewer = await requireFirm();
  return (
    <>
      <PageHeader
        title="Calculator"
        lead="Counts with the court closures on record here. It gives no legal advice: check every date."
      />
      <Calculator rules={toRuleChoices(ruleList(await standingChecks(viewer)).rules)} today={today()} />
    </>
  );
}
