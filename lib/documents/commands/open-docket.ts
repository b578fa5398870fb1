import { audited } from "@/lib/audit/audited";
import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { exportFilings } from "@/lib/filings/queries";
import type { FilingRow } from "@/lib/filings/schema";
import { documentFile } from "@/lib/paths";
import { MOST_ZIP_BYTES, uniqueNames, type ZipFile } from "../docket-zip";
import { saneName } from "../file-name";
import { mediaType } from "../schema";

export type DocketFiles = { rows: FilingRow[]; files: ZipFile[] };

/** Every file of a docket under the name it is cited by, and the entries for its list. Recorded as one download. */
export async function openDocket(viewer: Viewer, caseId: string): Promise<DocketFiles> {
  const rows: FilingRow[] = [];
  for await (const batch of exportFilings(viewer, caseId, { order: "oldest" })) rows.push(...batch);
  if (!isOnTeam(viewer, caseId)) throw notFound("case");
  return audited(viewer, async (tx) => {
    const documents = await tx.document.findMany({
      where: { caseId, sequesteredAt: null, destroyedAt: null },
      select: { id: true, title: true, mediaType: true, byteSize: true },
    });
    const byId = new Map(documents.map((d) => [d.id, d]));
    let bytes = 0;
    const files = rows.flatMap((row) =>
      row.papers.flatMap((paper): ZipFile[] => {
        const document = paper.documentId === null ? undefined : byId.get(paper.documentId);
        if (document === undefined) return [];
        bytes += document.byteSize;
        const title = paper.description === "Main document" ? document.title : paper.description;
        return [
          {
            name: saneName({ ...row, ...paper, title, mediaType: mediaType.parse(document.mediaType) }),
            path: documentFile(caseId, document.id),
            modifiedOn: row.filedOn,
          },
        ];
      }),
    );
    if (bytes > MOST_ZIP_BYTES)
      throw new AppError(
        "too_large",
        "This docket is larger than one ZIP file holds (4 GB). Download its papers in parts.",
      );
    return {
      result: { rows, files: uniqueNames(files) },
      caseId,
      events: [
        {
          action: "docket.downloaded",
          subjectKind: "case_row",
          subjectId: caseId,
          data: { files: files.length },
        },
      ],
    };
  });
}
