"use client";

import { lazy, Suspense, useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { CourtDate } from "@/lib/dates/court-date";
import type { Choice } from "@/lib/harm/choices-schema";
import { type ExportChoice, firstChoice, queryOfChoice } from "@/lib/harm/export-choice";
import { ExportFields } from "./export-fields";
import { FreezeForm } from "./freeze-form";

const ExportPreview = lazy(() => import("./export-preview"));

type Props = {
  caseId: string;
  today: CourtDate;
  filings: readonly Choice[];
  claims: readonly { id: string; title: string }[];
  declarations: readonly Choice[];
};

const formats = [
  { format: "docx", label: "Word" },
  { format: "pdf", label: "PDF" },
  { format: "csv", label: "CSV" },
] as const;

/** Chooses what to take out of the ledger, up to which tier, shows it, and gives it as a file; or freezes it as it stands. */
export function ExportPanel({ caseId, today, filings, claims, declarations }: Props) {
  const [choice, setChoice] = useState<ExportChoice>(firstChoice);
  const query = queryOfChoice(choice);
  return (
    <Section title="Take out" card>
      <div className="space-y-4">
        <ExportFields
          today={today}
          claims={claims}
          declarations={declarations}
          choice={choice}
          onChange={setChoice}
        />
        <div className="flex flex-wrap gap-2">
          {formats.map(({ format, label }) => (
            <LinkButton
              key={format}
              download
              tone={format === "docx" ? "primary" : "secondary"}
              href={`/api/v1/cases/${caseId}/harm/exports?${query}&format=${format}`}
            >
              {label}
            </LinkButton>
          ))}
        </div>
        <Suspense fallback={<p className="text-muted">Composing…</p>}>
          <ExportPreview caseId={caseId} query={query} />
        </Suspense>
        <FreezeForm caseId={caseId} choice={choice} filings={filings} />
      </div>
    </Section>
  );
}
