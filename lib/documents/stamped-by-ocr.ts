import type { Tx } from "@/lib/db/with-viewer";
import { scanLines } from "./scan-schema";

/** Documents among these whose stamp, if they have one, is a part of the picture of their first page. */
export async function stampedByOcr(tx: Tx, documentIds: readonly string[]): Promise<ReadonlySet<string>> {
  const pages = await tx.documentPage.findMany({
    where: { documentId: { in: [...documentIds] }, page: 1, origin: "ocr" },
    select: { documentId: true, text: true, lines: true },
  });
  return new Set(
    pages.flatMap(({ documentId, text, lines }) =>
      // What the PDF says in words stands before the lines that were read, and is none of them.
      text.split("\n").length > scanLines.parse(lines ?? []).length ? [] : documentId,
    ),
  );
}
