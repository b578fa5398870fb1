import { StandingNote } from "@/components/sources/standing-note";
import { KeyValueList } from "@/components/ui/key-value-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Choice } from "@/lib/harm/choices-schema";
import { diligenceWords } from "@/lib/harm/diligence";
import type { Fact } from "@/lib/harm/fact-schema";
import type { HarmRevision } from "@/lib/harm/schema";
import { tierWords } from "@/lib/harm/tier-words";
import { evidenceWords, factStateWords, laneWords } from "@/lib/harm/timeline-words";
import { factorWords } from "@/lib/harm/vocabulary";
import { CitationList } from "./citation-list";
import { evidenceLook } from "./evidence-look";
import { HistoryList } from "./history-list";
import { ReleaseButton } from "./release-button";

type Props = {
  fact: Fact;
  history: readonly HarmRevision[];
  elements: readonly (Choice & { claim: string })[];
};

/** One fact: when, how far proved, by what, and what it goes to. */
export function FactDetail({ fact, history, elements }: Props) {
  const { caseId } = fact;
  const goesTo = [
    ...elements.filter((e) => fact.elementIds.includes(e.id)).map((e) => `${e.claim}: ${e.label}`),
    ...fact.factors.map((f) => factorWords[f]),
  ];
  return (
    <div className="space-y-6">
      <div>
        <PageHeader
          title={fact.text}
          labels={<StandingNote provenance={fact.provenance} />}
          actions={
            <>
              {fact.can.release && fact.audienceId === null ? (
                <ReleaseButton
                  caseId={caseId}
                  subjectKind="fact"
                  subjectId={fact.id}
                  released={fact.released}
                />
              ) : null}
              {fact.can.edit ? (
                <LinkButton href={`/cases/${caseId}/harm/facts/${fact.id}/edit`} tone="primary">
                  Edit
                </LinkButton>
              ) : null}
            </>
          }
        />
        <KeyValueList
          items={[
            { key: "when", label: "When", value: fact.when },
            { key: "state", label: "State", value: factStateWords[fact.state] },
            {
              key: "evidence",
              label: "How far proved",
              value: (
                <>
                  <Status {...evidenceLook[fact.evidence]}>{evidenceWords[fact.evidence]}</Status>
                  {fact.evidenceAtMost === null ? null : (
                    <span className="block text-sm text-warning">{`Held down: ${fact.evidenceWhy ?? ""}`}</span>
                  )}
                </>
              ),
            },
            { key: "lane", label: "Lane", value: fact.lane && laneWords[fact.lane] },
            { key: "tags", label: "Tags", value: fact.tags.join(", ") || "None" },
            { key: "people", label: "People", value: fact.people.join(", ") || null },
            {
              key: "dates",
              label: "Dates this step",
              value: fact.diligenceStep === null ? "None" : diligenceWords[fact.diligenceStep],
            },
            {
              key: "explains",
              label: "Explains the time before",
              value: fact.explainsStep === null ? "None" : diligenceWords[fact.explainsStep],
            },
            { key: "tier", label: "Tier", value: tierWords[fact.tier] },
            { key: "note", label: "Note on its date", value: fact.dateNote ?? "None" },
          ]}
        />
      </div>
      <Section title="Where it is proved" count={fact.citations.length}>
        <CitationList citations={fact.citations} />
      </Section>
      <Section title="What it goes to" count={goesTo.length}>
        {goesTo.length === 0 ? (
          <p className="text-faint italic">No claim’s element and no factor of the motion yet.</p>
        ) : (
          <ul className="list-disc pl-5">
            {goesTo.map((g) => (
              <li key={g}>{g}</li>
            ))}
          </ul>
        )}
      </Section>
      <HistoryList revisions={history} />
    </div>
  );
}
