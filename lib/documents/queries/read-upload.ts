import { readFile } from "node:fs/promises";
import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { guessFirstPage } from "@/lib/docket/parse/stamp/guess-caption";
import { notFound } from "@/lib/errors";
import { uploadFile } from "@/lib/paths";
import { checkClawedBack } from "../check-clawed-back";
import { sameDocket } from "../check-stamp";
import { openPdfText } from "../page-text";
import type { readUploadInput, UploadReading } from "../schema";

const silent: UploadReading = {
  hasText: false,
  stamp: null,
  court: null,
  caption: null,
  title: null,
  mismatch: null,
};

/** A page of a pleading takes some tens of milliseconds. One that takes longer is drawn, or made to be slow. */
const MOST_MS = 3_000;

/** The text of the first page; null where it takes too long. pdfjs gives way between pieces, so others are served. */
async function firstPage(bytes: Uint8Array): Promise<string | null> {
  const pdf = await openPdfText(bytes);
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, MOST_MS, null);
    });
    const reading = pdf.read(1);
    // Ended below when it is late; nobody waits for it then.
    reading.catch(() => {});
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
    await pdf.close();
  }
}

/** What the first page of the viewer's own upload says: stamp, court, caption, title. Guesses for a person to confirm. */
export async function readUpload(
  viewer: Viewer,
  uploadId: string,
  { caseId }: z.output<typeof readUploadInput>,
): Promise<UploadReading> {
  const { mediaType, docketNumber } = await withViewer(viewer, async (tx) => {
    const upload = await tx.upload.findUnique({
      where: { id: uploadId },
      select: { mediaType: true, sha256: true },
    });
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { docketNumberRaw: true } });
    if (upload === null || legalCase === null) throw notFound("upload");
    await checkClawedBack(tx, viewer, caseId, upload.sha256);
    return { mediaType: upload.mediaType, docketNumber: legalCase.docketNumberRaw };
  });
  if (mediaType !== "application/pdf") return silent;
  const text = await firstPage(new Uint8Array(await readFile(uploadFile(uploadId))));
  // The form is filled in by hand; the worker reads the whole file later all the same.
  if (text === null) return silent;
  const { stamp, court, caption, title } = guessFirstPage(text);
  const number = Number(stamp?.documentNumber ?? Number.NaN);
  return {
    hasText: text !== "",
    court,
    caption,
    title,
    stamp: stamp && {
      docketNumber: stamp.docketNumber,
      number: Number.isSafeInteger(number) && number > 0 && number <= 99_999_999 ? number : null,
      attachment: stamp.attachmentNumber,
      filedOn: stamp.filedOn,
    },
    mismatch:
      stamp !== null && docketNumber !== null && !sameDocket(stamp.docketNumber, docketNumber)
        ? docketNumber
        : null,
  };
}
