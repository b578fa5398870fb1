import type { Viewer } from "@/lib/auth/viewer";
import type { DocketFrame } from "../frame-schema";
import { exportFilings } from "../queries";
import type { FilingFilters, FilingRow } from "../schema";
import { getDocketFrame } from "./get-docket-frame";

/** Entries that a browser still lays out for paper; a longer docket is printed in parts, or taken as CSV. */
const MOST = 3_000;

/** The whole docket as filtered, in one piece for paper. `more`: it goes on beyond what is given. */
export async function getPrintedDocket(
  viewer: Viewer,
  caseId: string,
  filters: FilingFilters,
): Promise<{ frame: DocketFrame; rows: FilingRow[]; more: boolean }> {
  const frame = await getDocketFrame(viewer, caseId);
  const rows: FilingRow[] = [];
  const { cursor: _from, ...whole } = filters;
  for await (const batch of exportFilings(viewer, caseId, whole)) {
    rows.push(...batch);
    if (rows.length > MOST) break;
  }
  return { frame, rows: rows.slice(0, MOST), more: rows.length > MOST };
}
