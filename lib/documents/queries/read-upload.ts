import { readFile } from "node:fs/promises";
import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { guessFirstPage } from "@/lib/docket/parse/stamp/guess-caption";
import { notFound } from "@/lib/errors";
import { uploadFile } from "@/lib/paths";
import { checkClawedBack } from "../check-clawed-back";
import { sameDocket } from "../check-stamp";
import { readFirstPage } from "../first-page";
import type { readUploadInput, UploadReading } from "../schema";

const silent: UploadReading = {
  hasText: false,
  stamp: null,
  court: null,
  caption: null,
  title: null,
  mismatch: null,
  problem: null,
};

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
  const page = await readFirstPage(new Uint8Array(await readFile(uploadFile(uploadId))));
  if ("problem" in page) return { ...silent, problem: page.problem };
  const { text } = page;
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
    problem: null,
  };
}
