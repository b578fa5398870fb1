import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { formatInstant, formatShort } from "@/lib/dates/format-date";
import type { ImportReview, SourceFile } from "@/lib/imports/schema";
import { BringElsewhere } from "./bring-elsewhere";

const asOf = (text: string) => (text.length === 10 ? formatShort(text) : formatInstant(text));

function matchOf(file: SourceFile) {
  if (file.problem !== null) return { icon: "void", tone: "critical", words: "Not read" } as const;
  if (file.leftAlone) return { icon: "void", tone: "warning", words: "Another case, left alone" } as const;
  if (file.match === "other") return { icon: "warning", tone: "critical", words: "Another case" } as const;
  if (file.match === "unknown")
    return {
      icon: "unknown",
      tone: "warning",
      words: file.docketNumber === null ? "Names no case" : "Case not compared",
    } as const;
  return { icon: "done", tone: "success", words: "This case" } as const;
}

/** What was found in each file, for which case, and what such a source leaves out. */
export function SourceList({ review, caseNumber }: { review: ImportReview; caseNumber: string | null }) {
  const { files } = review;
  return (
    <ul className="divide-y divide-rule rounded-lg border border-rule bg-surface">
      {files.map((file) => {
        const match = matchOf(file);
        return (
          <li key={file.id} className="grid gap-x-6 gap-y-1 px-4 py-3 md:grid-cols-[minmax(0,1fr)_12rem]">
            <div className="min-w-0">
              <p className="font-medium break-words">{file.what ?? "Not docket material"}</p>
              <p className="text-sm break-words text-muted">
                <a
                  href={`/api/v1/cases/${review.caseId}/imports/${review.id}/files/${file.id}`}
                  className="link"
                  download
                >
                  {file.fileName}
                </a>
                {file.docketNumber === null ? "" : `, No. ${file.docketNumber}`}
                {file.caseName === null ? "" : `, ${file.caseName}`}
                {file.asOf === null ? "" : `, as of ${asOf(file.asOf)}`}
                {file.entries === 0
                  ? ""
                  : `, ${file.entries.toLocaleString("en-US")} ${file.entries === 1 ? "entry" : "entries"}`}
                {file.others === 0
                  ? ""
                  : `; it also speaks of ${file.others} other ${file.others === 1 ? "case" : "cases"}, left alone`}
              </p>
              {file.problem === null ? null : <p className="mt-1 text-sm text-critical">{file.problem}</p>}
              {file.cutOff ? (
                <p className="mt-1 text-sm text-warning">
                  It stops before its end: it was saved or sent in part, and what came after is not in it.
                  Save it again and bring the whole.
                </p>
              ) : null}
              {file.leavesOut === null ? null : (
                <p className="mt-1 text-sm text-muted">Leaves out: {file.leavesOut}.</p>
              )}
              <p className="mt-1 text-xs break-all text-faint">SHA-256 {file.sha256}</p>
            </div>
            <div>
              <Status icon={match.icon} tone={match.tone}>
                {match.words}
              </Status>
              {file.match === "unknown" && file.docketNumber !== null ? (
                <p className="text-sm text-muted">This case has no docket number on record here.</p>
              ) : null}
              {file.match === "other" && file.docketNumber !== null ? (
                <p className="text-sm text-muted">This case is No. {caseNumber ?? "not on record here"}.</p>
              ) : null}
              {file.elsewhere === null ? null : (
                <BringElsewhere
                  caseId={review.caseId}
                  importId={review.id}
                  fileId={file.id}
                  elsewhere={file.elsewhere}
                />
              )}
            </div>
          </li>
        );
      })}
      {files.length === 0 ? (
        <li className="p-4">
          <Notice tone="warning">No source came with this import.</Notice>
        </li>
      ) : null}
    </ul>
  );
}
