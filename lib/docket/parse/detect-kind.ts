import { looksLikeAcms } from "@/lib/docket/parse/acms/parse-acms";
import { looksLikeAcmsAttachment } from "@/lib/docket/parse/acms/parse-acms-attachment";
import { looksLikeCourtListener } from "@/lib/docket/parse/courtlistener/parse-courtlistener";
import type { Kind } from "@/lib/docket/parse/kind";
import { looksLikeMail } from "@/lib/docket/parse/mail/parse-mail";
import { looksLikeNotice } from "@/lib/docket/parse/mail/parse-notice-html";
import { looksLikeRss } from "@/lib/docket/parse/rss/parse-rss";
import { looksLikeStamp } from "@/lib/docket/parse/stamp/read-stamp";

/** How far into a source its kind must show. JSON may name its parts in any order. */
const HEAD = 64 * 1024;
const JSON_HEAD = 4 * 1024 * 1024;

/**
 * The kind of a source, from marks that only that kind has; null: no docket material. Mail is "nef_email" here: which
 * of the two notices it holds is known when it is read.
 */
export function detectKind(text: string): Kind | null {
  const head = text.slice(0, HEAD);
  if (/^\s*[{[]/.test(head)) {
    const json = text.slice(0, JSON_HEAD);
    if (looksLikeAcmsAttachment(json)) return "acms_attachment";
    if (looksLikeAcms(json)) return "acms";
    return looksLikeCourtListener(json) ? "courtlistener_api" : null;
  }
  if (looksLikeRss(head)) return "rss";
  if (looksLikeMail(head)) return "nef_email";
  const page = detectPageKind(text);
  if (page) return page;
  if (looksLikeNotice(head)) return "nef";
  // A page with a stamp's words in it is no PDF text.
  return !/<(?:html|body|table|div)\b/i.test(head) && looksLikeStamp(head) ? "pdf_stamp" : null;
}

function detectPageKind(text: string): Kind | null {
  const heading = /DOCKET FOR CASE\s*#|PETITION FOR CASE\s*#/i.exec(text);
  if (heading) {
    const above = text.slice(Math.max(0, heading.index - 600), heading.index);
    return /Court of International Trade/i.test(above) ? "special" : "district";
  }
  if (/documents? (?:is|are) attached to this filing/i.test(text)) return "appellate_attachment";
  if (/Document Selection Menu/i.test(text)) return "attachment";
  if (/General\s+Docket/i.test(text) || /Court of Appeals Docket #/i.test(text)) return "appellate";
  if (/<h2[^>]*>\s*(?:History|Documents)\s*<\/h2>/i.test(text)) return "docket_history";
  if (/<font\s+size="?\+1"?\s*>\s*\d{1,2}:\d{2}-[a-z]{2,6}-\d+/i.test(text)) return "case_query";
  return null;
}
