import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";

const addressRow = z.object({
  case_id: z.uuid(),
  token: z.string(),
  allow_list: z.array(z.string()),
  reader_id: z.uuid().nullable(),
  court_id: z.string(),
  docket_number: z.string().nullable(),
});
export type OpenAddress = {
  caseId: string;
  token: string;
  allowList: string[];
  /** The person of the team in whose name it comes in; null where nobody is left. */
  readerId: string | null;
  courtId: string;
  docketNumber: string | null;
};

/** Every open address, for the intake alone: anybody else is told of none. */
export async function loadAddresses(job: Viewer): Promise<OpenAddress[]> {
  const rows = z
    .array(addressRow)
    .parse(await withViewer(job, (tx) => tx.$queryRaw`SELECT * FROM intake_addresses()`));
  return rows.map((r) => ({
    caseId: r.case_id,
    token: r.token,
    allowList: r.allow_list,
    readerId: r.reader_id,
    courtId: r.court_id,
    docketNumber: r.docket_number,
  }));
}
