import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import { withViewer } from "@/lib/db/with-viewer";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { entriesOf } from "../carried-by";
import { type DocumentFilters, type DocumentRow, mediaType } from "../schema";

/** A scan that was read by OCR can be searched like any other. */
const TEXT: Record<NonNullable<DocumentFilters["text"]>, Prisma.DocumentWhereInput> = {
  read: { OR: [{ textState: "read" }, { ocrState: "done" }] },
  ocr: { ocrState: "done" },
  no_text: { textState: "no_text", OR: [{ ocrState: null }, { ocrState: { not: "done" } }] },
  waiting: {
    OR: [{ textState: { in: ["waiting", "reading"] } }, { ocrState: { in: ["waiting", "reading"] } }],
  },
  failed: { OR: [{ textState: "failed" }, { ocrState: "failed" }] },
};

function where(caseId: string, f: DocumentFilters): Prisma.DocumentWhereInput {
  const and: Prisma.DocumentWhereInput[] = [{ caseId }];
  if (f.q) {
    const contains = { contains: f.q, mode: "insensitive" } as const;
    and.push({ OR: [{ title: contains }, { fileName: contains }] });
  }
  if (f.text) and.push(TEXT[f.text]);
  if (f.show === "released") and.push({ releasedAt: { not: null } });
  if (f.show === "sequestered") and.push({ sequesteredAt: { not: null } });
  if (f.show === "unfiled") and.push({ filingDocuments: { none: {} } });
  return { AND: and };
}

/** The files of a case, the newest first, a page at a time. */
export async function listDocuments(
  viewer: Viewer,
  caseId: string,
  filters: DocumentFilters,
): Promise<Page<DocumentRow>> {
  const after = readCursor(filters.cursor, 2);
  const at = new Date(after?.[0] ?? Number.NaN);
  const id = after?.[1] ?? "";
  const beyond: Prisma.DocumentWhereInput =
    after === null || Number.isNaN(at.getTime())
      ? {}
      : { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
  return withViewer(viewer, async (tx) => {
    const rows = await tx.document.findMany({
      where: { AND: [where(caseId, filters), beyond] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        title: true,
        mediaType: true,
        pageCount: true,
        byteSize: true,
        tier: true,
        textState: true,
        ocrState: true,
        releasedAt: true,
        sequesteredAt: true,
        destroyedAt: true,
        createdAt: true,
      },
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const entries = await entriesOf(
      tx,
      caseId,
      shown.map((row) => row.id),
    );
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ releasedAt, sequesteredAt, destroyedAt, createdAt, ...row }) => ({
        ...row,
        mediaType: mediaType.parse(row.mediaType),
        released: releasedAt !== null,
        sequestered: sequesteredAt !== null,
        destroyed: destroyedAt !== null,
        addedAt: createdAt.toISOString(),
        entries: entries.get(row.id) ?? [],
      })),
      next: last ? writeCursor(last.createdAt.toISOString().replaceAll("~", ""), last.id) : null,
    };
  });
}
