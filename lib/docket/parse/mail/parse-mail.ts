import PostalMime, { type Email } from "postal-mime";
import { DocketError } from "@/lib/docket/docket-error";
import { type MailNotice, mailNoticeSchema } from "@/lib/docket/notice-schema";
import { type FlatText, flattenHtml } from "@/lib/docket/parse/mail/flatten-html";
import { flattenText } from "@/lib/docket/parse/mail/flatten-text";
import { MAX_NOTICE_BYTES } from "@/lib/docket/parse/mail/parse-notice-html";
import { readNotice } from "@/lib/docket/parse/mail/read-notice";
import { bareSubject } from "@/lib/docket/parse/mail/short-description";
import { declareWindows1252, slimMessage } from "@/lib/docket/parse/mail/slim-message";

/** Mail servers refuse more; a forwarded notice with its papers attached stays below. */
export const MAX_MAIL_BYTES = 32 * 1024 * 1024;

/** True for raw mail: header fields from the first line on. */
export function looksLikeMail(head: string): boolean {
  const start = head.replace(/^(?:From [^\n]*\n|\s+)/, "");
  if (!/^[A-Za-z][A-Za-z0-9-]{1,70}:[ \t]?\S?/.test(start)) return false;
  return /^(?:Return-Path|Received|From|Subject|Date|To|MIME-Version|Message-ID|Delivered-To|X-[\w-]+|DKIM-Signature|Content-Type|Authentication-Results|ARC-[\w-]+)[ \t]*:/im.test(
    start.slice(0, 4_000),
  );
}

/**
 * A notice as raw MIME mail: from the court itself, or forwarded once or several times, as HTML, plain text
 * or an attached message. Asynchronous because the MIME library is.
 * @param hints.court the court's id, where the caller knows it
 * @throws DocketError "too_large", "unreadable" (no mail at all), "not_a_docket" (mail, but no notice)
 */
export async function parseMail(bytes: Uint8Array, hints: { court?: string } = {}): Promise<MailNotice> {
  if (bytes.length > MAX_MAIL_BYTES) {
    throw new DocketError("too_large", "This message is larger than 32 MB.");
  }
  const email = await readMime(bytes);
  const flat = flatBody(email);
  const subject = (email.subject ?? "").slice(0, 2_000);
  const from = addressOf(email.from);
  const quoted = quotedHeaders(flat.text);
  const notice = readNotice(flat, {
    subject: /\d\d-/.test(subject) ? subject : (quoted.subject ?? subject),
    senders: [from, addressOf(email.sender), ...quoted.from],
    court: hints.court,
  });
  return mailNoticeSchema.parse({
    ...notice,
    message: {
      from,
      subject,
      message_id: email.messageId ?? "",
      date: email.date ?? "",
      forwarded: bareSubject(subject) !== subject.replace(/\s+/g, " ").trim() || !isCourtAddress(from),
    },
  });
}

async function readMime(bytes: Uint8Array): Promise<Email> {
  const options = { maxNestingDepth: 24, maxHeadersSize: 1024 * 1024 };
  const slim = slimMessage(bytes);
  try {
    const email = await PostalMime.parse(slim, options);
    if (!`${email.html ?? ""}${email.text ?? ""}`.includes("\ufffd")) return email;
    // Courts send Windows-1252 and say nothing, or say UTF-8: once more, as what it is.
    return await PostalMime.parse(declareWindows1252(slim), options);
  } catch {
    throw new DocketError(
      "unreadable",
      "This message cannot be read: its parts are broken or nested too deep.",
    );
  }
}

/** The part that holds the notice: the page where there is one, else the plain text. */
function flatBody(email: Email): FlatText {
  const html = email.html ?? "";
  const text = email.text ?? "";
  if (html.length + text.length > MAX_NOTICE_BYTES) {
    throw new DocketError("too_large", "The text of this message is larger than 2 MB, which no court sends.");
  }
  if (/Case Name:/i.test(html) || (html !== "" && text === "")) {
    const flat = flattenHtml(html);
    if (/^[ \t\u00a0]*\*?Case Name:/im.test(flat.text) || text === "") return flat;
  }
  return flattenText(text);
}

function addressOf(field: Email["from"]): string {
  return field?.address ?? field?.group?.[0]?.address ?? "";
}

const isCourtAddress = (address: string) => /\.(?:uscourts\.gov|fedcourts\.us)$/i.test(address);

/** Header lines that forwarding has copied into the body. */
function quotedHeaders(text: string): { subject: string | null; from: string[] } {
  const head = text.slice(0, 20_000);
  const subject = /^[ \t]*\*?Subject:\*?[ \t]*(\S[^\n]*)$/im.exec(head)?.[1] ?? null;
  const from = [...head.matchAll(/^[ \t]*\*?From:\*?[ \t]*(\S[^\n]*)$/gim)]
    .map((m) => m[1] ?? "")
    .slice(0, 5);
  return { subject, from };
}
