import { StandingNote } from "@/components/sources/standing-note";
import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { KeyValueList } from "@/components/ui/key-value-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { harmElementWords, harmRow } from "@/lib/harm/proof-matrix";
import type { Harm, HarmRevision } from "@/lib/harm/schema";
import { tierWords } from "@/lib/harm/tier-words";
import { evidenceWords } from "@/lib/harm/timeline-words";
import { toLedgerHarm } from "@/lib/harm/to-ledger";
import { causeStepWords, harmCategoryWords, harmTimingWords } from "@/lib/harm/vocabulary";
import { CitationList } from "./citation-list";
import { evidenceLook } from "./evidence-look";
import { HistoryList } from "./history-list";
import { MagnitudeNote } from "./magnitude";
import { ReleaseButton } from "./release-button";
import { StrengthMark } from "./strength-mark";

const recoverable = { no: "No", yes: "Yes", unknown: null };

/** One harm: what it is, what proves it, and how it stands against each element of irreparable harm. */
export function HarmDetail({ harm, history }: { harm: Harm; history: readonly HarmRevision[] }) {
  const { caseId } = harm;
  const proof = harmRow(toLedgerHarm(harm));
  return (
    <div className="space-y-6">
      <div>
        <PageHeader
          title={harm.text}
          labels={<StandingNote provenance={harm.provenance} />}
          actions={
            <>
              {harm.can.release && harm.audienceId === null ? (
                <ReleaseButton
                  caseId={caseId}
                  subjectKind="harm"
                  subjectId={harm.id}
                  released={harm.released}
                />
              ) : null}
              {harm.can.edit ? (
                <LinkButton href={`/cases/${caseId}/harm/${harm.id}/edit`} tone="primary">
                  Edit
                </LinkButton>
              ) : null}
            </>
          }
        />
        <KeyValueList
          items={[
            { key: "category", label: "Category", value: harm.category && harmCategoryWords[harm.category] },
            { key: "timing", label: "Past or to come", value: harm.timing && harmTimingWords[harm.timing] },
            { key: "when", label: "When", value: harm.when },
            {
              key: "bearer",
              label: "Who bears it",
              value: [harm.bearer, harm.bearerNote].filter(Boolean).join(": ") || null,
            },
            {
              key: "evidence",
              label: "How far proved",
              value: (
                <>
                  <Status {...evidenceLook[harm.evidence]}>{evidenceWords[harm.evidence]}</Status>
                  {harm.evidenceAtMost === null ? null : (
                    <span className="block text-sm text-warning">{`Held down: ${harm.evidenceWhy ?? ""}`}</span>
                  )}
                </>
              ),
            },
            { key: "recoverable", label: "Can money repair it", value: recoverable[harm.recoverable] },
            { key: "why", label: "Why not", value: harm.unrecoverableWhy },
            { key: "redress", label: "What in the order would end it", value: harm.redress },
            { key: "disputed", label: "Disputed", value: harm.disputedWhere ?? "No dispute recorded" },
            {
              key: "declarant",
              label: "Declared in",
              value:
                harm.declarationId === null ? null : (
                  <AppLink className="link" href={`/cases/${caseId}/harm/declarations/${harm.declarationId}`}>
                    {harm.declarationParagraph === null
                      ? "The declaration"
                      : `¶ ${harm.declarationParagraph}`}
                  </AppLink>
                ),
            },
            { key: "tier", label: "Tier", value: tierWords[harm.tier] },
            { key: "note", label: "Note on its dates", value: harm.dateNote ?? "None" },
          ]}
        />
      </div>
      <Section title="Against each element of irreparable harm" lead="As strong as its weakest element.">
        <DataTable
          caption="Proof of each element"
          rows={proof.cells}
          rowKey={(c) => c.element}
          columns={[
            {
              key: "element",
              header: "Element",
              rowHeader: true,
              width: "11rem",
              cell: (c) => harmElementWords[c.element],
            },
            {
              key: "strength",
              header: "Proof",
              width: "11rem",
              cell: (c) => <StrengthMark strength={c.strength} />,
            },
            { key: "why", header: "Why", cell: (c) => c.why.join(" ") },
            { key: "todo", header: "To do", cell: (c) => c.todo },
          ]}
        />
      </Section>
      <Section title="Where it is proved" count={harm.citations.length}>
        <CitationList citations={harm.citations} />
      </Section>
      <Section title="Caused by the directive">
        {harm.causes.length === 0 ? (
          <p className="text-faint italic">No chain of causes is written down.</p>
        ) : (
          <ol className="space-y-3">
            {harm.causes.map((c) => (
              <li key={c.id} className="border-l-2 border-rule-strong pl-3">
                <h3 className="text-sm text-muted">{causeStepWords[c.step]}</h3>
                <p className="font-medium">{c.text}</p>
                <CitationList citations={c.citations} />
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section title="How much">
        {harm.amounts.length === 0 ? (
          <p className="text-faint italic">Nothing says how much.</p>
        ) : (
          <ul className="space-y-1.5">
            {harm.amounts.map((a) => (
              <li key={a.id}>
                <span className="font-medium">{a.words}</span>
                {a.label === "" ? null : <span className="text-muted">{` · ${a.label}`}</span>}
                {a.share === null ? null : <span className="block text-sm">{a.share}</span>}
                <span className="block text-sm text-muted">{a.method}</span>
              </li>
            ))}
          </ul>
        )}
        {harm.baseline === null && harm.baselineShare === null ? null : (
          <p className="mt-2">
            {harm.baseline === null ? null : (
              <>
                {"Measured against "}
                <AppLink className="link" href={`/cases/${caseId}/harm/baselines#${harm.baselineId ?? ""}`}>
                  {harm.baseline}
                </AppLink>
              </>
            )}
            {harm.baseline !== null && harm.baselineShare !== null ? ": " : null}
            {harm.baselineShare}
          </p>
        )}
        <div className="mt-2">
          <MagnitudeNote />
        </div>
      </Section>
      <HistoryList revisions={history} />
    </div>
  );
}
