import { StickyNote } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { DataTable } from "@/components/ui/data-table";
import { formatDocket, formatInstant } from "@/lib/dates/format-date";
import type { FilingRow } from "@/lib/filings/schema";
import { docketWords, kindWords } from "@/lib/filings/words";
import { EntryMarks, isVoid } from "./entry-marks";
import { PaperList } from "./paper-list";

type Gap = NonNullable<FilingRow["gap"]>;
type Row =
  | { kind: "entry"; key: string; row: FilingRow }
  | { kind: "gap"; key: string; gap: Gap; docket: FilingRow["docket"] };

const toRows = (rows: readonly FilingRow[]): Row[] =>
  rows.flatMap((row): Row[] => [
    { kind: "entry", key: row.id, row },
    ...(row.gap === null
      ? []
      : [{ kind: "gap" as const, key: `gap-${row.id}`, gap: row.gap, docket: row.docket }]),
  ]);

const gapWords = ({ from, to }: Gap) =>
  from === to ? `ECF No. ${from} not on record here` : `ECF Nos. ${from} to ${to} not on record here`;

/** The docket as attorneys know it: No. | Filed | Docket text with its papers. Missing numbers keep their place. */
export function DocketTable({
  caseId,
  rows,
  empty,
}: {
  caseId: string;
  rows: readonly FilingRow[];
  empty: ReactNode;
}) {
  return (
    <DataTable
      caption="Docket"
      rows={toRows(rows)}
      rowKey={(item) => item.key}
      empty={empty}
      columns={[
        {
          key: "number",
          header: "No.",
          width: "4rem",
          align: "end",
          nowrap: true,
          cell: (item) =>
            item.kind === "gap" || item.row.number === null ? null : <EntryNumber number={item.row.number} />,
        },
        {
          key: "filed",
          header: "Filed",
          width: "7rem",
          nowrap: true,
          cell: (item) => (item.kind === "gap" ? null : <EntryDates row={item.row} />),
        },
        {
          key: "text",
          header: "Docket text",
          label: "",
          rowHeader: true,
          cell: (item) =>
            item.kind === "gap" ? (
              <span className="text-sm font-normal text-faint italic">
                {item.docket === null ? "" : `${docketWords(item.docket)}: `}
                {gapWords(item.gap)}
              </span>
            ) : (
              <EntryText caseId={item.row.docket?.caseId ?? caseId} row={item.row} />
            ),
        },
      ]}
    />
  );
}

function EntryNumber({ number }: { number: number }) {
  return <span className="font-medium">{number}</span>;
}

/** Filed, and in small what differs from it: one entry in nine was entered or served on another day. */
function EntryDates({ row }: { row: FilingRow }) {
  const others = [
    { word: "entered", on: row.enteredOn },
    { word: "served", on: row.servedOn },
  ].filter(({ on }) => on !== null && on !== row.filedOn);
  return (
    <>
      {formatDocket(row.filedOn)}
      {others.map(({ word, on }) => (
        <span key={word} className="block text-xs text-muted">
          {word} {on === null ? "" : formatDocket(on)}
        </span>
      ))}
    </>
  );
}

function EntryText({ caseId, row }: { caseId: string; row: FilingRow }) {
  return (
    <div className="font-normal">
      {row.docket === null ? null : (
        <p className="mb-0.5">
          <Badge tone="accent">{docketWords(row.docket)}</Badge>
        </p>
      )}
      <AppLink
        href={`/cases/${caseId}/filings/${row.id}`}
        data-row-link
        className={classNames("link-plain", isVoid(row) && "text-muted line-through")}
      >
        {row.text}
      </AppLink>
      <EntryMarks row={row} />
      <span className="sr-only">
        {" "}
        ({kindWords[row.kind]}
        {row.number === null ? ", no number" : ""})
      </span>
      <PaperList caseId={caseId} papers={row.papers} />
      {row.notes.length === 0 ? null : (
        <ul className="mt-1.5 space-y-1">
          {row.notes.map((note) => (
            <li
              key={note.id}
              className="flex max-w-[90ch] items-baseline gap-1.5 rounded-sm border-l-2 border-accent/50 bg-sunken px-2 py-1 text-sm"
            >
              <StickyNote aria-hidden className="size-3.5 shrink-0 translate-y-0.5 text-muted" />
              <span className="min-w-0">
                <span className="sr-only">Note: </span>
                {note.text}
                <span className="ml-2 text-xs text-muted">
                  {note.by ?? "someone no longer here"}, {formatInstant(note.at)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
