import { KeyValueList } from "@/components/ui/key-value-list";
import { Section } from "@/components/ui/section";
import type { HarmGlance } from "@/lib/harm/summary-schema";
import { evidenceWords } from "@/lib/harm/timeline-words";
import { harmTimingWords } from "@/lib/harm/vocabulary";
import { MagnitudeNote } from "./magnitude";

/** The ledger in four lines: how many, when, how far proved, how much. */
export function LedgerFacts({ summary }: { summary: HarmGlance }) {
  const list = (rows: readonly { words: string; count: number }[]) =>
    rows.length === 0 ? null : (
      <ul>
        {rows.map((r) => (
          <li key={r.words} className="flex justify-between gap-3">
            <span>{r.words}</span>
            <span className="tabular-nums">{r.count}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <Section title="Harm at a glance" card>
      <KeyValueList
        items={[
          {
            key: "count",
            label: "On the ledger",
            value: `${summary.harms.toLocaleString("en-US")} ${summary.harms === 1 ? "harm" : "harms"}, ${summary.facts.toLocaleString("en-US")} facts`,
          },
          {
            key: "timing",
            label: "When",
            value: list(
              summary.byTiming.map((t) => ({
                words: t.timing === null ? "Not said" : harmTimingWords[t.timing],
                count: t.count,
              })),
            ),
          },
          {
            key: "evidence",
            label: "How far proved",
            value: list(
              summary.byEvidence.map((e) => ({ words: evidenceWords[e.evidence], count: e.count })),
            ),
          },
          {
            key: "magnitude",
            label: "Accrued so far, each unit apart",
            value:
              summary.magnitude.length === 0 ? null : (
                <ul>
                  {summary.magnitude.map((m) => (
                    <li key={m.unit}>{m.words}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <div className="mt-2">
        <MagnitudeNote />
      </div>
    </Section>
  );
}
