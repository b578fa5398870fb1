import type { MediaType } from "./schema";

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((b, i) => bytes[i] === b);

/**
 * What a file is, from its first kilobyte; null for what is not kept here.
 * A PDF may carry rubbish before its header, within the first 1,024 bytes (PDF 1.7, Annex H, note 13).
 */
export function sniff(head: Uint8Array): MediaType | null {
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (startsWith(head, 0xff, 0xd8, 0xff)) return "image/jpeg";
  const text = Buffer.from(head.subarray(0, 1024)).toString("latin1");
  if (/^[\s\S]{0,1019}%PDF-\d/.test(text)) return "application/pdf";
  try {
    // Cut before the last bytes: a character may be split at the edge of the sample.
    const decoded = new TextDecoder("utf-8", { fatal: true }).decode(
      head.subarray(0, Math.max(0, head.length - 3)),
    );
    // Plain text has no control characters but tab, line feed, form feed and carriage return.
    return decoded.length > 0 &&
      !/\p{Cc}/u.test(decoded.replaceAll(/[\t\n\f\r]/g, "")) &&
      !/^\s*</.test(decoded)
      ? "text/plain"
      : null;
  } catch {
    return null;
  }
}
