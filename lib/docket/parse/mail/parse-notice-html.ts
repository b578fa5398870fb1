import { DocketError } from "@/lib/docket/docket-error";
import { type Notice, noticeSchema } from "@/lib/docket/notice-schema";
import { decodeSource } from "@/lib/docket/parse/decode";
import { flattenHtml } from "@/lib/docket/parse/mail/flatten-html";
import { flattenText } from "@/lib/docket/parse/mail/flatten-text";
import { readNotice } from "@/lib/docket/parse/mail/read-notice";

/** A notice is a few kilobytes, a thousand recipients not a megabyte. */
export const MAX_NOTICE_BYTES = 2 * 1024 * 1024;

/** True for the body of a notice, as a page or as plain text, without mail headers. */
export function looksLikeNotice(head: string): boolean {
  return (
    /Notice of (?:Electronic Filing|(?:Electronic )?Docket Activity)/i.test(head) ||
    /The following transaction was\s+(?:entered|filed|received)/i.test(head)
  );
}

/**
 * The body of a notice saved from a browser or pasted, HTML or plain text.
 * @param hints.court the court's id, for a notice that does not name it
 * @throws DocketError "too_large", "not_a_docket"
 */
export function parseNotice(bytes: Uint8Array, hints: { court?: string } = {}): Notice {
  if (bytes.length > MAX_NOTICE_BYTES) {
    throw new DocketError("too_large", "This notice is larger than 2 MB, which no court sends.");
  }
  const source = decodeSource(bytes);
  const flat = /<(?:br|table|p|div|td|body|html)\b/i.test(source) ? flattenHtml(source) : flattenText(source);
  return noticeSchema.parse(readNotice(flat, { subject: "", senders: () => [], court: hints.court }));
}
