import { openPdfThread, PdfProblem } from "./pdf-thread";
import type { UploadReading } from "./schema";

/** A page of a pleading takes some tens of milliseconds. One that takes longer is drawn, or made to be slow. */
const LIMITS = { openMs: 5_000, pageMs: 3_000 };

async function firstPage(bytes: Uint8Array<ArrayBuffer>, limits: typeof LIMITS): Promise<string> {
  const pdf = await openPdfThread(bytes, limits);
  try {
    return await pdf.read(1);
  } finally {
    await pdf.close();
  }
}

/**
 * What the first page of a PDF says, without a look at any case. The file stays as it was whatever happens: the form
 * is filled in by hand then, and the worker reads the whole file later all the same.
 */
export async function readFirstPage(
  bytes: Uint8Array<ArrayBuffer>,
  limits = LIMITS,
): Promise<{ text: string } | { problem: NonNullable<UploadReading["problem"]> }> {
  try {
    return { text: await firstPage(bytes, limits) };
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    return { problem: { code: error.code, message: error.message } };
  }
}
