import { RedlineText } from "@/components/filings/redline-text";
import { Badge } from "@/components/ui/badge";
import { Select } from "@/components/ui/select";
import { formatDocket } from "@/lib/dates/format-date";
import { kindWords, stateWords } from "@/lib/filings/words";
import type { ReviewLine } from "@/lib/imports/schema";
import { fieldLabel, speaksOf } from "@/lib/imports/words";
import { isOneOf } from "@/lib/one-of";

const kindOptions = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
const courtKeys = new Set(["docId", "seqNo"]);
const changeWords = { added: "New", changed: "Changed", papers: "More papers" } as const;

/** "another entry, 2 dates": what its text proposes, to be decided after the import. */
function proposalsLine(line: ReviewLine): string {
  const counts = new Map<string, number>();
  for (const p of line.proposals) counts.set(p.kind, (counts.get(p.kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, n]) => {
      const [one, many] = isOneOf(speaksOf, kind) ? speaksOf[kind] : [kind, kind];
      return n === 1 ? one : one === many ? one : `${n} ${many}`;
    })
    .join(", ");
}

export type ReviewEntryProps = {
  line: ReviewLine;
  kind: string;
  accepted: boolean;
  onAccept: (accepted: boolean) => void;
  onKind: (kind: keyof typeof kindWords) => void;
  readOnly: boolean;
  /** Every line is a new entry: then none need say so. */
  plain: boolean;
  /** Several sources came: each line says which of them speak of it. */
  manySources: boolean;
};

/** One line of the review: what would be on the docket, and what is guessed about it. */
export function ReviewEntry({
  line,
  kind,
  accepted,
  onAccept,
  onKind,
  readOnly,
  plain,
  manySources,
}: ReviewEntryProps) {
  const name = line.number === null ? `entry of ${line.filedOn ?? "an unknown day"}` : `No. ${line.number}`;
  const proposals = proposalsLine(line);
  // What the court's system calls it is no change that anybody reads; the first time it only joins what is here.
  const told = line.fields.filter((f) => f.from !== null || !courtKeys.has(f.field));
  const ids =
    line.change === "added"
      ? ""
      : line.fields.flatMap((f) => (told.includes(f) ? [] : fieldLabel(f.field))).join(", ");
  return (
    <li
      className={`grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 gap-y-2 px-4 py-3 max-md:gap-x-2 md:grid-cols-[1.5rem_5.5rem_minmax(0,1fr)_13rem] ${accepted ? "" : "opacity-60"}`}
    >
      <input
        type="checkbox"
        className="size-4.5"
        checked={accepted}
        disabled={readOnly}
        aria-label={`Accept ${name}`}
        onChange={(event) => onAccept(event.target.checked)}
      />
      <div className="flex flex-wrap items-baseline gap-x-2 md:block">
        <p className="font-semibold tabular-nums">
          {line.number ?? <span className="font-normal text-muted">no no.</span>}
        </p>
        <p className="text-sm whitespace-nowrap text-muted tabular-nums">
          {line.filedOn === null ? "" : formatDocket(line.filedOn)}
        </p>
      </div>
      <div className="min-w-0 space-y-1.5 max-md:col-span-2">
        <p className="flex flex-wrap gap-1.5 empty:hidden">
          {line.change === "added" && plain ? null : (
            <Badge tone={line.change === "added" ? "success" : "accent"}>{changeWords[line.change]}</Badge>
          )}
          {line.state === "normal" ? null : (
            <Badge tone="warning">{Object.entries(stateWords).find(([s]) => s === line.state)?.[1]}</Badge>
          )}
        </p>
        {line.redline !== null && line.change !== "added" ? (
          <RedlineText parts={line.redline} />
        ) : (
          <p className="record-text break-words">
            {line.text || <span className="text-muted">No docket text in this source.</span>}
          </p>
        )}
        {line.change === "added" || told.length === 0 ? null : (
          <ul className="text-sm">
            {told.map((f) => (
              <li key={f.field}>
                {fieldLabel(f.field)}:{" "}
                {f.from === null ? null : <del className="text-critical">{f.from}</del>}{" "}
                <ins className="text-success">{f.to}</ins>
              </li>
            ))}
          </ul>
        )}
        {line.papers.length === 0 ? null : (
          <p className="text-sm text-muted">
            {line.change === "added" ? "Papers: " : "New or changed papers: "}
            {line.papers
              .slice(0, 8)
              .map((p) => (p.attachment === 0 ? p.description : `${p.attachment} ${p.description}`))
              .join("; ")}
            {line.papers.length > 8 ? ` and ${line.papers.length - 8} more` : ""}
          </p>
        )}
        {proposals === "" ? null : (
          <p className="text-sm text-muted">
            Its text speaks of {proposals}: you decide about that once it is in.
          </p>
        )}
        {ids === "" ? null : (
          <p className="text-sm text-muted">The court’s own keys for it are noted: {ids}.</p>
        )}
        {manySources && line.sources.length > 0 ? (
          <p className="text-sm break-words text-muted">From {line.sources.join(", ")}.</p>
        ) : null}
      </div>
      {line.change === "papers" ? null : (
        <div className="min-w-0 max-md:col-span-2">
          <Select
            aria-label={`Kind of ${name}`}
            value={kind}
            disabled={readOnly || !accepted}
            onChange={({ target }) => (isOneOf(kindWords, target.value) ? onKind(target.value) : null)}
            options={kindOptions}
          />
          <p className="mt-1 text-xs text-muted">
            {line.kindWords === null
              ? "Its text tells no kind."
              : `Read from “${line.kindWords.slice(0, 60)}”, ${line.kindConfidence} confidence`}
          </p>
        </div>
      )}
    </li>
  );
}
