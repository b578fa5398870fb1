import { isUtf8 } from "node:buffer";

/**
 * Bytes to text. Courts declare ISO-8859-1, send Windows-1252, and saved pages are often UTF-8 whatever
 * their meta tag says; so what the bytes are decides first, and what they declare only where they cannot.
 */

/** 100 MB: the largest real sheet known is below 10 MB, and a longer source is refused by its size alone. */
export const MAX_SOURCE_BYTES = 100 * 1024 * 1024;

// biome-ignore lint/suspicious/noControlCharactersInRegex: slips of a keyboard in docket text, to be dropped
const CONTROLS = /[\x00-\x08\x0b\x0e-\x1f]/;
const ALL_CONTROLS = new RegExp(CONTROLS.source, "g");
const DECLARED =
  /charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i;

/** Byte-order mark or the NUL pattern of UTF-16 without one. */
function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0) return "utf-16be";
  return null;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null; // a charset nobody knows: the caller falls back
  }
}

/** The charset that the head of a page, feed or mail part names, lower case; null where it names none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1");
  const found = DECLARED.exec(head);
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null;
}

/** True where only the last character is cut off: a truncated UTF-8 source, not another encoding. */
function isCutUtf8(buffer: Buffer): boolean {
  for (let cut = 1; cut <= 3 && cut < buffer.length; cut++) {
    if ((buffer[buffer.length - cut] ?? 0) >= 0xc0) {
      return buffer.subarray(0, buffer.length - cut).every((byte) => byte < 0x80)
        ? false // one lone high byte in plain ASCII is Latin-1
        : isUtf8(buffer.subarray(0, buffer.length - cut));
    }
  }
  return false;
}

const windows1252 = new TextDecoder("windows-1252");

/** Line by line costs more than a whole page, and only small pages are pasted together by hand. */
const MIXED_LIMIT = 4 * 1024 * 1024;

/** A page pasted together from two encodings: each line is UTF-8 if it can be, Windows-1252 if not. */
function decodeByLine(buffer: Buffer): string {
  const parts: string[] = [];
  let start = 0;
  while (start < buffer.length) {
    const newline = buffer.indexOf(10, start);
    const end = newline < 0 ? buffer.length : newline + 1;
    const line = buffer.subarray(start, end);
    parts.push(isUtf8(line) ? line.toString("utf8") : windows1252.decode(line));
    start = end;
  }
  return parts.join("");
}

/**
 * Text of a source: UTF-8, UTF-16, what `charset` or the head declares, or Windows-1252 (of which
 * ISO-8859-1 is the part that courts use). Never throws; control characters are dropped.
 */
export function decodeSource(bytes: Uint8Array, charset?: string): string {
  const text = decodeBytes(bytes, charset);
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return CONTROLS.test(clean) ? clean.replace(ALL_CONTROLS, "") : clean;
}

function decodeBytes(bytes: Uint8Array, charset?: string): string {
  const wide = utf16Label(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return buffer.toString("utf8");
  if (isCutUtf8(buffer)) return buffer.toString("utf8").replace(/\ufffd+$/, "");
  const label = (charset ?? declaredCharset(bytes) ?? "").toLowerCase();
  if (!label || /^(utf-?8|us-ascii|iso-?8859-?1|latin-?1|windows-1252|cp-?1252)$/.test(label)) {
    return buffer.length <= MIXED_LIMIT && /[\xc2\xc3\xe2][\x80-\xbf]/.test(buffer.toString("latin1"))
      ? decodeByLine(buffer)
      : windows1252.decode(buffer);
  }
  return (decoderFor(label) ?? windows1252).decode(buffer);
}
