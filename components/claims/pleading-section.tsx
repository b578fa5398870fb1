import { EntryLink } from "@/components/cases/entry-link";
import type { Option } from "@/components/record-form/field-spec";
import type { FormContext } from "@/components/record-form/form-context";
import { StandingNote } from "@/components/sources/standing-note";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { compareVersions } from "@/lib/claims/compare-versions";
import type { Pleading } from "@/lib/claims/schema";
import { countOf, reliefWords } from "@/lib/claims/words";
import { formatShort } from "@/lib/dates/format-date";
import type { Note } from "@/lib/notes/schema";
import { ClaimCard } from "./claim-card";
import { AddClaim } from "./claim-forms";
import { MakeOperative } from "./make-operative";
import { AddRelief } from "./pleading-forms";

type Props = {
  pleading: Pleading;
  versions: readonly Pleading[];
  defendants: readonly Option[];
  notesOf: ReadonlyMap<string, Note[]>;
  canEdit: boolean;
  context: FormContext;
};

/** Motions that speak of a version which is no longer the operative one. */
function AimedAtOld({ pleading, by, caseId }: { pleading: Pleading; by: Pleading; caseId: string }) {
  if (pleading.motions.length === 0) return null;
  return (
    <Notice tone="warning" title="Aimed at a superseded pleading">
      {pleading.motions.map((m) => (
        <p key={m.entry.id}>
          <EntryLink caseId={caseId} entry={m.entry} />
          {m.motionKind ? ` (motion: ${m.motionKind.replaceAll("_", " ")})` : ""} speaks of the{" "}
          {pleading.title}
          {m.disposition
            ? `; it was ${m.disposition.replaceAll("_", " ")}.`
            : `, whose place the ${by.title} took${by.filedOn ? ` on ${formatShort(by.filedOn)}` : ""}. Whether it reaches the new version is for the court.`}
        </p>
      ))}
    </Notice>
  );
}

/** One version of the pleading with all its claims. */
export function PleadingSection({ pleading: p, versions, defendants, notesOf, canEdit, context }: Props) {
  const before = versions.find((v) => v.id === p.supersedesId);
  const by = versions.find((v) => v.id === p.supersededById);
  const change = before === undefined ? null : compareVersions(before.claims, p.claims);
  const carried = new Set(change?.carried.map((x) => x.claim.id));
  return (
    <div id={p.id}>
      <Section
        title={p.title}
        count={p.claims.length}
        card
        flush
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {p.operative ? (
              <Badge tone="success">operative</Badge>
            ) : by ? (
              <Badge>superseded</Badge>
            ) : (
              <Badge>not operative</Badge>
            )}
            <span>
              {p.filedOn === null ? "day of filing not on record here" : `Filed ${formatShort(p.filedOn)}`}
            </span>
            {p.entry === null ? (
              <span>no entry on file</span>
            ) : (
              <EntryLink caseId={context.caseId} entry={p.entry} />
            )}
            <StandingNote provenance={p.provenance} />
          </span>
        }
        actions={
          canEdit ? (
            <>
              {p.operative || p.kind === "proposed" ? null : (
                <MakeOperative caseId={context.caseId} pleadingId={p.id} />
              )}
              <AddRelief pleading={p} context={context} />
              <AddClaim
                pleading={p}
                earlier={versions.filter((v) => v.id !== p.id).flatMap((v) => v.claims)}
                defendants={defendants}
                context={context}
              />
            </>
          ) : undefined
        }
      >
        <div className="space-y-3 px-4 pb-3">
          {by ? <AimedAtOld pleading={p} by={by} caseId={context.caseId} /> : null}
          {change === null || before === undefined ? null : (
            <p className="text-sm text-muted">
              Against the {before.title}: {change.carried.length} carried over, {change.added.length} added,{" "}
              {change.dropped.length === 0
                ? "none dropped."
                : `${change.dropped.length} dropped (${change.dropped.map((c) => countOf(c)).join(", ")}).`}
            </p>
          )}
          {p.reliefs.length === 0 ? null : (
            <ul className="text-sm">
              {p.reliefs.map((r) => (
                <li key={r.id}>
                  <span className="text-muted">{reliefWords[r.kind]}:</span> {r.text}{" "}
                  <StandingNote provenance={r.provenance} compact />
                </li>
              ))}
            </ul>
          )}
        </div>
        {p.claims.length === 0 ? (
          <div className="px-4 pb-4">
            <EmptyState title="No claims in this version yet">
              Add them one by one, or add a version that carries them over.
            </EmptyState>
          </div>
        ) : (
          <details open={p.operative} className="border-t border-rule">
            <summary className="no-print cursor-pointer px-4 py-2 text-sm text-muted">
              {p.claims.length === 1 ? "Its claim" : `Its ${p.claims.length} claims`}
            </summary>
            <div className="divide-y divide-rule border-t border-rule">
              {p.claims.map((claim) => (
                <ClaimCard
                  key={claim.id}
                  claim={claim}
                  change={change === null ? null : carried.has(claim.id) ? "carried" : "added"}
                  defendants={defendants}
                  notes={notesOf.get(claim.id) ?? []}
                  canEdit={canEdit}
                  context={context}
                />
              ))}
            </div>
          </details>
        )}
      </Section>
    </div>
  );
}
