import PostalMime, { type Email } from "postal-mime";
import { DocketError } from "@/lib/docket/docket-error";
import { type MailNotice, mailNoticeSchema } from "@/lib/docket/notice-schema";
import { type CarvedMessage, carveMessage } from "@/lib/docket/parse/mail/carve-message";
import { bytesOf, textOf } from "@/lib/docket/parse/mail/decode-body";
import { type FlatText, flattenHtml } from "@/lib/docket/parse/mail/flatten-html";
import { flattenText } from "@/lib/docket/parse/mail/flatten-text";
import { MAX_NOTICE_BYTES } from "@/lib/docket/parse/mail/parse-notice-html";
import { readNotice } from "@/lib/docket/parse/mail/read-notice";
import { bareSubject } from "@/lib/docket/parse/mail/short-description";

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

/** An attached message may hold another; nobody forwards more often. */
const MAX_FORWARDS = 5;

/**
 * A notice as raw MIME mail: from the court itself, or forwarded once or several times, as HTML, plain text
 * or an attached message. Asynchronous because the MIME library is.
 * @param hints.court the court's id, for a notice that does not name it
 * @throws DocketError "too_large", "unreadable" (no mail at all), "not_a_docket" (mail, but no notice)
 */
export async function parseMail(bytes: Uint8Array, hints: { court?: string } = {}): Promise<MailNotice> {
  if (bytes.length > MAX_MAIL_BYTES) {
    throw new DocketError("too_large", "This message is larger than 32 MB.");
  }
  return mailNoticeSchema.parse(await readMessage(bytes, hints, 0));
}

async function readMessage(bytes: Uint8Array, hints: { court?: string }, depth: number): Promise<MailNotice> {
  const { email, bodies } = await readMime(bytes);
  const subject = (email.subject ?? "").slice(0, 2_000);
  const from = addressOf(email.from);
  const message = {
    from,
    subject,
    message_id: email.messageId ?? "",
    date: email.date ?? "",
    forwarded: bareSubject(subject) !== subject.replace(/\s+/g, " ").trim() || !isCourtAddress(from),
  };
  const flat = flatBody(email, bodies);
  try {
    const notice = readNotice(flat, {
      subject: /\d\d-/.test(subject) ? subject : (quotedSubject(flat.text) ?? subject),
      senders: () => [from, addressOf(email.sender), ...quotedSenders(flat.text)],
      court: hints.court,
    });
    return { ...notice, message };
  } catch (error) {
    if (!(error instanceof DocketError) || depth >= MAX_FORWARDS) throw error;
    const attached = await readAttached(email, bodies, hints, depth + 1);
    if (attached === null) throw error;
    return { ...attached, message: { ...message, forwarded: true } };
  }
}

/** The notice among the messages attached to a message; null without one. */
async function readAttached(
  email: Email,
  bodies: CarvedMessage["bodies"],
  hints: { court?: string },
  depth: number,
): Promise<MailNotice | null> {
  let found: MailNotice | null = null;
  for (const attachment of email.attachments) {
    const body = bodies.get(tokenIn(attachment.content));
    if (!body) continue;
    let notice: MailNotice;
    try {
      notice = await readMessage(bytesOf(body), hints, depth);
    } catch (error) {
      if (error instanceof DocketError && error.code === "not_a_docket") continue;
      throw error;
    }
    if (found) {
      throw new DocketError(
        "not_a_docket",
        "This message has several notices attached: add or forward each by itself.",
      );
    }
    found = notice;
  }
  return found;
}

const tokenIn = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === "string" || content.byteLength > 60 ? "" : new TextDecoder().decode(content).trim();

async function readMime(bytes: Uint8Array): Promise<{ email: Email; bodies: CarvedMessage["bodies"] }> {
  const { skeleton, bodies } = carveMessage(bytes);
  try {
    // In a buffer of its own: the library takes any other by way of a Blob, which costs more than the reading.
    const email = await PostalMime.parse(new Uint8Array(skeleton).buffer, {
      maxNestingDepth: 24,
      maxHeadersSize: 1024 * 1024,
    });
    return { email, bodies };
  } catch {
    throw new DocketError(
      "unreadable",
      "This message cannot be read: its parts are broken or nested too deep.",
    );
  }
}

const TOKEN = /docket-part-\d+-body\n?/g;

/** The library's text with the bodies put back, each once. */
function withBodies(text: string, bodies: CarvedMessage["bodies"], target: "html" | "plain"): string {
  if (!text.includes("docket-part-")) return text;
  const used = new Set<string>();
  let length = 0;
  return text.replace(TOKEN, (token) => {
    const name = token.trimEnd();
    const body = bodies.get(name);
    if (!body || used.has(name)) return token;
    used.add(name);
    length += body.bytes.length;
    if (length > MAX_TRANSFER * MAX_NOTICE_BYTES) throw tooLong();
    const own = textOf(body);
    if (target === "plain") return body.type === "text/html" ? flattenHtml(own).text : own;
    return body.type === "text/html" ? own : asPage(own);
  });
}

/** Plain text as a page shows it: the library makes one body of the parts of both kinds. */
const asPage = (plain: string): string =>
  plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");

/** Three bytes on the way for one of the text, where every one is escaped. */
const MAX_TRANSFER = 3;

const tooLong = () =>
  new DocketError("too_large", "The text of this message is larger than 2 MB, which no court sends.");

/** The part that holds the notice: the page where there is one, else the plain text. */
function flatBody(email: Email, bodies: CarvedMessage["bodies"]): FlatText {
  const html = withBodies(email.html ?? "", bodies, "html");
  if (html.length > MAX_NOTICE_BYTES) throw tooLong();
  if (html !== "" && (!email.text || /Case Name:/i.test(html))) {
    const flat = flattenHtml(html);
    if (!email.text || /^[ \t\u00a0]*\*?Case Name:/im.test(flat.text)) return flat;
  }
  const text = withBodies(email.text ?? "", bodies, "plain");
  if (html.length + text.length > MAX_NOTICE_BYTES) throw tooLong();
  return flattenText(text);
}

function addressOf(field: Email["from"]): string {
  return field?.address ?? field?.group?.[0]?.address ?? "";
}

const isCourtAddress = (address: string) => /\.(?:uscourts\.gov|fedcourts\.us)$/i.test(address);

/** Header lines that forwarding has copied into the body stand in its first part. */
const QUOTED = 20_000;

const quotedSubject = (text: string): string | null =>
  /^[ \t]*\*?Subject:\*?[ \t]*(\S[^\n]*)$/im.exec(text.slice(0, QUOTED))?.[1] ?? null;

const quotedSenders = (text: string): string[] =>
  [...text.slice(0, QUOTED).matchAll(/^[ \t]*\*?From:\*?[ \t]*(\S[^\n]*)$/gim)]
    .map((m) => m[1] ?? "")
    .slice(0, 5);
