import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import type { Page } from "@/lib/http/page-schema";
import type { DocketFrame } from "../frame-schema";
import { listFilings } from "../queries";
import type { FilingFilters, FilingRow } from "../schema";
import { getDocketFrame } from "./get-docket-frame";

/** A page of the docket and what stands around it, in one transaction. */
export async function getDocket(
  viewer: Viewer,
  caseId: string,
  filters: FilingFilters,
): Promise<Page<FilingRow> & { frame: DocketFrame }> {
  return withViewer(viewer, async () => ({
    frame: await getDocketFrame(viewer, caseId),
    ...(await listFilings(viewer, caseId, filters)),
  }));
}
