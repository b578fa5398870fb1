import { decodeSource } from "@/lib/docket/parse/decode";
import type { PartBody } from "@/lib/docket/parse/mail/carve-message";

const EQUALS = 61;
const LF = 10;
const CR = 13;

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** Offset after the line end that a soft break (blanks allowed) ends with; -1 where the "=" is none. */
function afterSoftBreak(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 32 || bytes[at] === 9) at++;
  if (at >= bytes.length) return at;
  if (bytes[at] === CR) at++;
  return bytes[at] === LF ? at + 1 : -1;
}

/** Quoted-printable (RFC 2045, 6.7); what is no escape stays as it is written. */
function fromQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let at = 0;
  for (let next = bytes.indexOf(EQUALS); next >= 0; next = bytes.indexOf(EQUALS, at)) {
    length += bytes.copy(out, length, at, next);
    const high = hex(bytes[next + 1]);
    const low = hex(bytes[next + 2]);
    const broken = high >= 0 && low >= 0 ? -1 : afterSoftBreak(bytes, next + 1);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at = next + 3;
    } else if (broken >= 0) {
      at = broken;
    } else {
      out[length++] = EQUALS;
      at = next + 1;
    }
  }
  length += bytes.copy(out, length, at);
  return out.subarray(0, length);
}

/** The bytes that a part carries, its transfer encoding undone. */
export function bytesOf(body: PartBody): Buffer {
  if (body.encoding === "base64") return Buffer.from(body.bytes.toString("latin1"), "base64");
  return body.encoding === "quoted-printable" ? fromQuotedPrintable(body.bytes) : body.bytes;
}

/** The text that a part carries. Courts send Windows-1252 and say nothing, or say UTF-8: the bytes decide first. */
export function textOf(body: PartBody): string {
  const text = decodeSource(bytesOf(body), body.charset);
  return text.includes("\r") ? text.replace(/\r\n/g, "\n") : text;
}
