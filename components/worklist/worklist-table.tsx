import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { formatDocket, formatInstant, formatShort } from "@/lib/dates/format-date";
import { citeOf } from "@/lib/filings/words";
import { methodWords } from "@/lib/parties/words";
import type { Worklist, WorklistRow } from "@/lib/worklist/schema";
import { FetcherSelect } from "./fetcher-select";
import { FreeLookButton } from "./free-look-button";
import { RecordServiceButton } from "./record-service-button";
import { blankService } from "./service-draft";

function Look({ row }: { row: WorklistRow }) {
  const { look } = row;
  if (look === null)
    return (
      <span className="text-sm text-muted">{row.sealed ? "Not public: nothing to fetch" : "None known"}</span>
    );
  if (look.usedAt !== null)
    return (
      <span className="text-sm text-muted">
        Used {formatInstant(look.usedAt)}
        {look.usedBy === null ? "" : ` by ${look.usedBy}`}
      </span>
    );
  if (look.daysLeft < 0) return <span className="text-sm text-muted">Ended {formatShort(look.lastOn)}</span>;
  const soon = look.daysLeft <= 3;
  return (
    <div className="space-y-1.5">
      <Status icon={soon ? "alert" : "clock"} tone={soon ? "critical" : "warning"}>
        {look.daysLeft === 0 ? "Ends today" : `${look.daysLeft} ${look.daysLeft === 1 ? "day" : "days"} left`}
      </Status>
      <p className="text-sm text-muted">to {formatShort(look.lastOn)}</p>
      <FreeLookButton caseId={row.caseId} filingId={row.filing.id} name={citeOf(row.filing)} />
    </div>
  );
}

/** A sealed paper is not fetched: it is served on paper or by mail, and that day counts. */
function Served({ row, cases, today }: { row: WorklistRow; cases: Worklist["cases"]; today: string }) {
  const name = citeOf(row.filing);
  const entry = { id: row.filing.id, label: `${name}, ${formatShort(row.filing.filedOn)}` };
  return (
    <div className="space-y-1.5 text-sm">
      {row.served.length === 0 ? (
        <p className="text-muted">Service not on record here</p>
      ) : (
        row.served.map((service) => (
          <p key={`${service.on} ${service.method}`}>
            Served {formatShort(service.on)}, {methodWords[service.method]}
          </p>
        ))
      )}
      <RecordServiceButton
        label="Record its service"
        name={name}
        draft={blankService(row.caseId, entry)}
        cases={cases}
        today={today}
        small
      />
    </div>
  );
}

/** Entries whose papers are not here, the days left of their free look, and who fetches them. */
export function WorklistTable({
  caption,
  rows,
  cases,
  today,
}: {
  caption: string;
  rows: readonly WorklistRow[];
  cases: Worklist["cases"];
  today: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.filing.id}
      stack="wide"
      columns={[
        {
          key: "entry",
          header: "Entry",
          rowHeader: true,
          cell: (row) => (
            <div className="font-normal">
              <AppLink
                href={`/cases/${row.caseId}/filings/${row.filing.id}`}
                data-row-link
                className="link-plain font-semibold"
              >
                {citeOf(row.filing)}
              </AppLink>
              <span className="text-muted">, {formatDocket(row.filing.filedOn)}</span>
              <p className="record-text line-clamp-2 break-words">{row.text}</p>
              <p className="text-sm text-muted">{row.caption}</p>
            </div>
          ),
        },
        {
          key: "papers",
          header: "Not here",
          width: "16rem",
          cell: (row) => (
            <ul className="text-sm">
              {row.papers.slice(0, 5).map((p) => (
                <li key={p.attachment}>
                  {p.attachment === 0 ? p.description : `${p.attachment} ${p.description}`}
                  {p.pageCount === null ? "" : `, ${p.pageCount} pp.`}
                </li>
              ))}
              {row.papers.length > 5 ? (
                <li className="text-muted">and {row.papers.length - 5} more</li>
              ) : null}
            </ul>
          ),
        },
        { key: "look", header: "Free look", width: "12rem", cell: (row) => <Look row={row} /> },
        {
          key: "who",
          header: "Who fetches it, or how it was served",
          width: "12rem",
          cell: (row) =>
            row.sealed ? (
              <Served row={row} cases={cases} today={today} />
            ) : (
              <FetcherSelect
                caseId={row.caseId}
                filingId={row.filing.id}
                name={citeOf(row.filing)}
                fetcherId={row.fetcher?.id ?? null}
                people={cases.find((c) => c.id === row.caseId)?.people ?? []}
              />
            ),
        },
      ]}
    />
  );
}
