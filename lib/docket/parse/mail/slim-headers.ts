const KEPT = /^(?:from|sender|reply-to|to|cc|date|subject|message-id|mime-version|content-[a-z-]+)[ \t]*:/i;
const LF = 10;

/**
 * The same message without the trace fields (Received, DKIM, ARC, spam verdicts) that make up half of a
 * notice's bytes and say nothing about the filing. What comes after the first header block is untouched.
 */
export function slimHeaders(bytes: Uint8Array): Uint8Array {
  const end = endOfHeaders(bytes);
  if (end < 0) return bytes;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines = buffer.toString("latin1", 0, end).split("\n");
  let keeping = false;
  let kept = "";
  for (const line of lines) {
    const first = line.charCodeAt(0);
    if (first !== 32 && first !== 9) keeping = KEPT.test(line);
    if (keeping) kept += `${line}\n`;
  }
  return Buffer.concat([Buffer.from(`${kept}\n`, "latin1"), buffer.subarray(end)]);
}

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
