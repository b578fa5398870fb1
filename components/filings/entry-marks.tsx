import { Badge } from "@/components/ui/badge";
import { Status } from "@/components/ui/status";
import type { FilingRow } from "@/lib/filings/schema";
import { stateWords, tierWords } from "@/lib/filings/words";

const VOID: ReadonlySet<FilingRow["state"]> = new Set(["in_error", "stricken", "removed"]);

/** An entry that no longer counts is struck through, and says why beside it. */
export const isVoid = (row: Pick<FilingRow, "state">) => VOID.has(row.state);

/** What is out of the ordinary about an entry: sealed, in error, protected, released, not yet looked at. */
export function EntryMarks({ row }: { row: FilingRow }) {
  const closed = row.tier !== "record" && row.tier !== "work_product";
  const state = stateWords[row.state];
  if (state === "" && row.tier === "record" && !row.unreviewed && !row.released) return null;
  return (
    <span className="ml-2 inline-flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm font-normal">
      {state === "" ? null : (
        <Status icon={isVoid(row) ? "void" : "locked"} tone={isVoid(row) ? "critical" : "warning"}>
          {state}
        </Status>
      )}
      {closed && row.state !== "sealed" && row.state !== "ex_parte" ? (
        <Status icon="locked" tone="warning">
          {tierWords[row.tier]}
        </Status>
      ) : null}
      {row.tier === "work_product" ? <Badge>Work product</Badge> : null}
      {row.unreviewed ? (
        <Status icon="unknown" tone="warning">
          Not reviewed
        </Status>
      ) : null}
      {row.released ? <Badge tone="success">Client sees it</Badge> : null}
    </span>
  );
}
