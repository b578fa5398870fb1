import type { Viewer } from "@/lib/auth/viewer";
import { streamSnapshot } from "@/lib/db/stream-snapshot";
import { CSV_MARK, csvLine } from "@/lib/http/csv";
import { CSV_HEAD, csvRow } from "../docket-csv";
import { exportFilings } from "../queries";
import type { FilingFilters } from "../schema";

/** The docket as filtered, as it stood at one moment: a batch of entries at a time, only as fast as it is taken. */
export const streamDocketCsv = (
  viewer: Viewer,
  caseId: string,
  filters: FilingFilters,
): Promise<ReadableStream<Uint8Array>> =>
  streamSnapshot(viewer, async function* () {
    const encode = new TextEncoder();
    const batches = exportFilings(viewer, caseId, filters);
    // Before the first byte, so that a stranger gets a 404 and no half file.
    const first = await batches.next();
    yield encode.encode(`${CSV_MARK}${csvLine(CSV_HEAD)}`);
    if (first.done) return;
    yield encode.encode(first.value.map(csvRow).join(""));
    for await (const rows of batches) yield encode.encode(rows.map(csvRow).join(""));
  });
