import { AppLink } from "@/components/ui/app-link";
import { formatShort } from "@/lib/dates/format-date";
import type { DayCount, HarmGlance as HarmGlanceDto } from "@/lib/harm/summary-schema";
import { evidenceWords } from "@/lib/harm/timeline-words";
import { harmTimingWords } from "@/lib/harm/vocabulary";
import { MagnitudeNote } from "./magnitude";

const words = (d: DayCount) => (d.restsOn.length === 0 ? "not on record here" : d.words);

/** Harm in a few lines, for the overview of a case. */
export function HarmGlance({ caseId, glance }: { caseId: string; glance: HarmGlanceDto }) {
  const at = `/cases/${caseId}/harm`;
  return (
    <div className="space-y-2.5">
      {glance.access.length === 0 ? (
        <p className="text-faint italic">No loss of access is on record here.</p>
      ) : (
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {glance.access.map((m) => (
            <div key={m.model}>
              <dt className="font-medium">{`${m.model}: days of lost access`}</dt>
              <dd>
                <span className="tabular-nums">{words(m.required)}</span>
                <span className="text-muted"> required by the directive (foreign nationals)</span>
              </dd>
              <dd>
                <span className="tabular-nums">{words(m.beyond)}</span>
                <span className="text-muted"> done beyond it (all customers)</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <AppLink
          href={at}
          className="link"
        >{`${glance.harms} ${glance.harms === 1 ? "harm" : "harms"}`}</AppLink>
        {glance.byTiming.length > 0
          ? `: ${glance.byTiming.map((t) => `${t.count} ${(t.timing === null ? "undated" : harmTimingWords[t.timing]).toLowerCase()}`).join(", ")}`
          : ""}
        {glance.byEvidence.length > 0
          ? `. Evidence: ${glance.byEvidence.map((e) => `${e.count} ${evidenceWords[e.evidence].toLowerCase()}`).join(", ")}`
          : ""}
        {". "}
        <AppLink href={`${at}/facts`} className="link">{`${glance.facts} facts`}</AppLink>
        {"."}
      </p>
      {glance.magnitude.length > 0 ? (
        <>
          <p className="tabular-nums">{glance.magnitude.map((m) => m.words).join("; ")}</p>
          <MagnitudeNote />
        </>
      ) : null}
      <p className="text-xs text-muted">{`Computed as of ${formatShort(glance.asOf)}.`}</p>
    </div>
  );
}
