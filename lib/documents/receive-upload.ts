import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { uploadFile, uploadsFolder } from "@/lib/paths";
import { openPdfThread, PdfProblem } from "./pdf-thread";
import { type MediaType, SOURCE_TYPE, type SourceUpload, type Upload, type UploadPurpose } from "./schema";
import { sniff } from "./sniff";

const tooLarge = (megabytes: number) =>
  new AppError(
    "too_large",
    `This file is larger than ${megabytes} MB. Split it, or ask the administrator to raise the limit.`,
  );

type Received = { byteSize: number; sha256: string; head: Uint8Array };

async function store(
  path: string,
  body: ReadableStream<Uint8Array>,
  most: number,
  megabytes: number,
): Promise<Received> {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let headSize = 0;
  let byteSize = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of body) {
      byteSize += chunk.byteLength;
      if (byteSize > most) throw tooLarge(megabytes);
      if (headSize < 2048) {
        head.push(chunk.subarray(0, 2048 - headSize));
        headSize += Math.min(chunk.byteLength, 2048 - headSize);
      }
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { byteSize, sha256: hash.digest("hex"), head: Buffer.concat(head) };
}

/** Only the page tree is read: a sheaf of a thousand pages opens in less than a second. */
const LIMITS = { openMs: 20_000, pageMs: 0 };

/** Opens a PDF to the end of its page tree: what cannot be opened here could not be filed either. */
async function countPages(path: string, mediaType: MediaType): Promise<number | null> {
  if (mediaType !== "application/pdf") return null;
  const file = await open(path);
  const bytes = new Uint8Array(await file.readFile());
  await file.close();
  try {
    const pdf = await openPdfThread(bytes, LIMITS);
    await pdf.close();
    if (pdf.pageCount > 0) return pdf.pageCount;
  } catch (error) {
    // Every kind of broken gets the one sentence below.
    if (!(error instanceof PdfProblem)) throw error;
    if (error.code === "too_slow")
      throw new AppError("invalid", "This PDF takes too long to open. Save it again and drop the new copy.", {
        fields: { file: "This PDF takes too long to open. Save it again and drop the new copy." },
      });
  }
  throw new AppError(
    "invalid",
    "This PDF cannot be opened: it is broken, empty or locked by a password. Save it again and drop the new copy.",
    {
      fields: { file: "This PDF cannot be opened. Save it again and drop the new copy." },
    },
  );
}

/**
 * Streams a file to disk, checks it by its content and records it as the viewer's own upload, unused as yet.
 * `declaredSize` is the request's Content-Length: fewer bytes than declared means the transfer was cut.
 * For an import any bytes are taken, because they are read and kept as a source and never served as a document.
 */
export async function receiveUpload(
  viewer: Viewer,
  input: {
    fileName: string;
    body: ReadableStream<Uint8Array>;
    declaredSize: number | null;
    purpose?: UploadPurpose;
  },
): Promise<Upload | SourceUpload> {
  const megabytes = env().TRACKER_UPLOAD_MB;
  const most = megabytes * 1_000_000;
  if (input.declaredSize !== null && input.declaredSize > most) throw tooLarge(megabytes);
  const id = randomUUID();
  const path = uploadFile(id);
  await mkdir(uploadsFolder(), { recursive: true, mode: 0o700 });
  try {
    const { byteSize, sha256, head } = await store(path, input.body, most, megabytes);
    if (byteSize === 0)
      throw new AppError("invalid", "This file is empty.", { fields: { file: "This file is empty." } });
    if (input.declaredSize !== null && byteSize !== input.declaredSize) {
      throw new AppError("invalid", "The transfer was cut short. Drop the file again.", {
        fields: { file: "The transfer was cut short." },
      });
    }
    const mediaType = input.purpose === "import" ? SOURCE_TYPE : sniff(head);
    if (mediaType === null) {
      throw new AppError(
        "unsupported",
        "This kind of file is not kept here. PDF, PNG, JPEG and plain text are.",
        {
          fields: { file: "This kind of file is not kept here. PDF, PNG, JPEG and plain text are." },
        },
      );
    }
    const pageCount = mediaType === SOURCE_TYPE ? null : await countPages(path, mediaType);
    const fileName = input.fileName.replaceAll(/[\p{Cc}/\\]/gu, "").slice(-200) || "file";
    return await audited(viewer, async (tx) => {
      await tx.upload.create({
        data: { id, userId: viewer.userId, fileName, mediaType, byteSize, sha256, pageCount },
        select: { id: true },
      });
      return {
        result: { id, fileName, mediaType, byteSize, sha256, pageCount },
        caseId: null,
        events: [
          { action: "upload.received", subjectKind: "document", subjectId: id, data: { sha256, byteSize } },
        ],
      };
    });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
