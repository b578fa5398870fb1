import { EntryLink } from "@/components/cases/entry-link";
import { RowNotes } from "@/components/notes/row-notes";
import type { Option } from "@/components/record-form/field-spec";
import type { FormContext } from "@/components/record-form/form-context";
import { StandingNote } from "@/components/sources/standing-note";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { Claim } from "@/lib/claims/schema";
import { claimStateLook, claimStateWords, countOf, reliefWords, theoryWords } from "@/lib/claims/words";
import { formatShort } from "@/lib/dates/format-date";
import type { Note } from "@/lib/notes/schema";
import { AddElement, EditClaim, RewordElement } from "./claim-forms";
import { LiveMark } from "./live-mark";
import { JudgeRelief } from "./pleading-forms";

type Props = {
  claim: Claim;
  change: "carried" | "added" | null;
  defendants: readonly Option[];
  notes: readonly Note[];
  canEdit: boolean;
  context: FormContext;
};

/** One claim of one version: theory, basis, reviewability, elements, relief, what speaks against it. */
export function ClaimCard({ claim: c, change, defendants, notes, canEdit, context }: Props) {
  const contrary = c.provenance.sources.filter((s) => s.contrary);
  return (
    <article id={c.id} aria-labelledby={`${c.id}-title`} className="px-4 py-4">
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 id={`${c.id}-title`} className="min-w-0 flex-1 basis-72 font-serif text-lg font-semibold">
          <span className="text-muted">{countOf(c)}.</span> {c.title}
        </h3>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Status {...claimStateLook[c.state]}>{claimStateWords[c.state]}</Status>
          {c.disposition === null ? null : <EntryLink caseId={context.caseId} entry={c.disposition} />}
          {change === null ? null : (
            <Badge>{change === "carried" ? "carried over" : "new in this version"}</Badge>
          )}
          {c.released ? <Badge tone="accent">released to the client</Badge> : null}
          <StandingNote provenance={c.provenance} />
          {canEdit ? <EditClaim claim={c} defendants={defendants} context={context} /> : null}
        </span>
      </header>
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-3">
          <KeyValueList
            items={[
              { key: "theory", label: "Theory", value: theoryWords[c.theory] },
              { key: "basis", label: "Legal basis", value: c.legalBasis },
              {
                key: "against",
                label: "Against",
                value: c.against.length === 0 ? null : c.against.map((p) => p.name).join(", "),
              },
              { key: "paragraphs", label: "Paragraphs", value: c.paragraphs },
              { key: "review", label: "Reviewability", value: c.reviewability, wide: true },
            ]}
          />
          {c.authorities.length === 0 ? null : (
            <p className="text-sm text-muted">Authorities: {c.authorities.join("; ")}</p>
          )}
          {contrary.length > 0 || c.provenance.note ? (
            <div className="rounded-md border border-warning/30 bg-warning-tint px-3 py-2 text-sm">
              {c.provenance.note ? <p>{c.provenance.note}</p> : null}
              {contrary.length === 0 ? null : (
                <p className="mt-1">
                  To the contrary:{" "}
                  {contrary.map((s, index) => (
                    <span key={s.id}>
                      {index > 0 ? "; " : ""}
                      {s.href === null ? (
                        s.title
                      ) : (
                        <a href={s.href} target="_blank" rel="noreferrer noopener" className="link">
                          {s.title}
                        </a>
                      )}
                    </span>
                  ))}
                </p>
              )}
            </div>
          ) : null}
          <div>
            <h4 className="text-sm font-medium">Elements</h4>
            {c.elements.length === 0 ? (
              <UnknownValue>none on record here</UnknownValue>
            ) : (
              <ol className="list-decimal pl-5">
                {c.elements.map((element) => (
                  <li key={element.id}>
                    {element.text}{" "}
                    {canEdit ? (
                      <span className="no-print">
                        <RewordElement claim={c} element={element} context={context} />
                      </span>
                    ) : null}
                  </li>
                ))}
              </ol>
            )}
            {canEdit ? <AddElement claim={c} context={context} /> : null}
          </div>
        </div>
        <div className="min-w-0 space-y-3">
          <DataTable
            caption={`Relief on ${countOf(c)}`}
            density="compact"
            stack="narrow"
            rows={c.reliefs}
            rowKey={(relief) => relief.reliefId}
            empty={<UnknownValue>No form of relief is on record for this version.</UnknownValue>}
            columns={[
              {
                key: "relief",
                header: "Relief",
                rowHeader: true,
                width: "9rem",
                cell: (relief) => (
                  <span className="font-normal" title={relief.text}>
                    {reliefWords[relief.kind]}
                  </span>
                ),
              },
              {
                key: "live",
                header: "Live or moot",
                cell: (relief) => (
                  <>
                    <LiveMark relief={relief} name={false} />
                    {relief.reason ? <span className="block text-sm text-muted">{relief.reason}</span> : null}
                    {relief.asOf || relief.entry ? (
                      <span className="block text-sm text-muted">
                        {relief.asOf ? `As of ${formatShort(relief.asOf)} ` : ""}
                        {relief.entry ? <EntryLink caseId={context.caseId} entry={relief.entry} /> : null}
                      </span>
                    ) : null}
                  </>
                ),
              },
              {
                key: "edit",
                header: "Edit",
                hideHeader: true,
                width: "3rem",
                align: "end",
                cell: (relief) =>
                  canEdit ? <JudgeRelief claim={c} relief={relief} context={context} /> : null,
              },
            ]}
          />
          <RowNotes notes={notes} subjectKind="claim" subjectId={c.id} canWrite={canEdit} context={context} />
        </div>
      </div>
    </article>
  );
}
