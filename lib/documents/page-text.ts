import { getDocumentProxy } from "unpdf";
import { z } from "zod";

const textItem = z.object({ str: z.string(), hasEOL: z.boolean(), transform: z.array(z.number()) });

/** Printed lines of a page, one a line, without what PostgreSQL cannot keep. */
function toLines(items: readonly unknown[]): string {
  let text = "";
  let baseline: number | null = null;
  for (const item of items) {
    const parsed = textItem.safeParse(item);
    if (!parsed.success) continue;
    const { str, hasEOL, transform } = parsed.data;
    const y = transform[5] ?? 0;
    // Some producers never mark the end of a line: a jump of the baseline is one.
    if (str !== "" && baseline !== null && Math.abs(y - baseline) > 3 && text !== "" && !text.endsWith("\n"))
      text += "\n";
    if (str !== "") baseline = y;
    text += str;
    if (hasEOL && !text.endsWith("\n")) text += "\n";
  }
  return text
    .replaceAll("\0", "")
    .replaceAll(/[ \t]+\n/g, "\n")
    .trim();
}

export type PdfText = {
  pageCount: number;
  /** The text of one page, counted from 1; "" where it has no text layer. */
  read: (page: number) => Promise<string>;
  close: () => Promise<void>;
};

/** Opens a PDF for its text. Nothing in it is run. Throws where it cannot be opened. */
export async function openPdfText(bytes: Uint8Array): Promise<PdfText> {
  const pdf = await getDocumentProxy(bytes);
  return {
    pageCount: pdf.numPages,
    read: async (number) => {
      const page = await pdf.getPage(number);
      try {
        return toLines((await page.getTextContent()).items);
      } finally {
        page.cleanup();
      }
    },
    close: () => pdf.cleanup().then(() => pdf.loadingTask.destroy()),
  };
}
