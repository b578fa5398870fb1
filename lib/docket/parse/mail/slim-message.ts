import { DocketError } from "@/lib/docket/docket-error";

const KEPT = /^(?:from|sender|reply-to|to|cc|date|subject|message-id|mime-version|content-[a-z-]+)[ \t]*:/i;
const LF = 10;

/** A real notice has a few thousand lines; the MIME library takes some 17 microseconds for each. */
const MAX_LINES = 40_000;
/** Below this a message cannot hold enough lines to matter. */
const SMALL_BYTES = 40_000;

/**
 * The same message without what says nothing about the filing: trace fields (Received, DKIM, ARC, spam
 * verdicts), half of a notice's bytes, and the contents of attachments.
 * @throws DocketError "too_large" on more text than a notice can have
 */
export function slimMessage(bytes: Uint8Array): Uint8Array {
  const end = endOfHeaders(bytes);
  if (end < 0) return bytes.subarray(0, SMALL_BYTES);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let keeping = false;
  let kept = "";
  for (const line of buffer.toString("latin1", 0, Math.min(end, MAX_HEADER_BYTES)).split("\n")) {
    const first = line.charCodeAt(0);
    if (first !== 32 && first !== 9) keeping = KEPT.test(line.slice(0, 80));
    if (keeping && kept.length < SMALL_BYTES) kept += `${line}\n`;
  }
  const body = buffer.subarray(end);
  const parts = body.length < SMALL_BYTES ? [body] : withoutAttachments(body);
  return Buffer.concat([Buffer.from(`${kept}\n`, "latin1"), ...parts]);
}

const MAX_HEADER_BYTES = 1024 * 1024;

/** The pieces of a body that are not encoded attachments. */
function withoutAttachments(body: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let pieceStart = 0;
  let inHeader = false;
  let dropping = false;
  let fields = "";
  let lines = 0;
  for (let start = 0; start < body.length; ) {
    const feed = body.indexOf(LF, start);
    const next = feed < 0 ? body.length : feed + 1;
    const isBoundary = body[start] === 45 && body[start + 1] === 45;
    if (isBoundary) {
      if (dropping) pieceStart = start;
      [inHeader, dropping, fields] = [true, false, ""];
    } else if (inHeader) {
      const isBlank = next - start <= 2;
      if (!isBlank && fields.length < 4_000)
        fields += body.toString("latin1", start, Math.min(next, start + 400));
      if (isBlank) {
        inHeader = false;
        dropping = isAttachment(fields);
        if (dropping) pieces.push(body.subarray(pieceStart, next));
      }
    }
    if (!dropping && ++lines > MAX_LINES) {
      throw new DocketError("too_large", "This message has more lines of text than any court sends.");
    }
    start = next;
  }
  if (!dropping) pieces.push(body.subarray(pieceStart));
  return pieces;
}

const isAttachment = (fields: string) =>
  /^content-transfer-encoding:[ \t]*base64/im.test(fields) &&
  /^content-type:[ \t]*(?!text\/|message\/|multipart\/)[a-z]/im.test(fields);

/** Offset after the empty line that ends the headers; -1 where there is none. */
function endOfHeaders(bytes: Uint8Array): number {
  let at = bytes.indexOf(LF);
  while (at >= 0) {
    const next = bytes[at + 1];
    if (next === LF) return at + 2;
    if (next === 13 && bytes[at + 2] === LF) return at + 3;
    at = bytes.indexOf(LF, at + 1);
  }
  return -1;
}

const TEXT_PART = /^content-type:[ \t]*text\/(html|plain)\b[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;

/** The same message, its text parts declared Windows-1252. */
export function declareWindows1252(bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return Buffer.from(raw.replace(TEXT_PART, "Content-Type: text/$1; charset=windows-1252"), "latin1");
}
