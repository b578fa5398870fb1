import { PageHeader } from "@/components/ui/page-header";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import type { Declaration } from "@/lib/harm/declaration-schema";
import type { HarmRevision } from "@/lib/harm/schema";
import { DeclarationForm } from "./declaration-form";
import { HistoryList } from "./history-list";
import { SignedPageCheck } from "./signed-page-check";

type Props = {
  row: Declaration;
  choices: LedgerChoices;
  history: readonly HarmRevision[];
  userId: string;
  today: CourtDate;
};

/** A declaration: its signed page checked, its text, what goes to the court with it, and its earlier drafts. */
export function DeclarationDetail({ row, choices, history, userId, today }: Props) {
  const form = { caseId: row.caseId, userId, today, choices };
  return (
    <div className="space-y-4">
      <PageHeader
        title={row.title}
        lead={row.filedAs === null ? undefined : `Filed as ${row.filedAs.label}`}
      />
      <SignedPageCheck check={row.signedPage} signed={row.signedOn !== null} abroad={row.signedAbroad} />
      <DeclarationForm key={row.version} {...form} declaration={row} />
      <HistoryList revisions={history} title="Earlier drafts" />
    </div>
  );
}
