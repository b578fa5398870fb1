import { ZodError } from "zod";
import { DocketError } from "@/lib/docket/docket-error";
import { parseAcms } from "@/lib/docket/parse/acms/parse-acms";
import { parseAcmsAttachment } from "@/lib/docket/parse/acms/parse-acms-attachment";
import { isKnownCourt } from "@/lib/docket/parse/court";
import { parseCourtListener } from "@/lib/docket/parse/courtlistener/parse-courtlistener";
import { decodeSource, MAX_SOURCE_BYTES } from "@/lib/docket/parse/decode";
import { detectKind } from "@/lib/docket/parse/detect-kind";
import type { Kind } from "@/lib/docket/parse/kind";
import { looksLikeMail, parseMail } from "@/lib/docket/parse/mail/parse-mail";
import { parseNotice } from "@/lib/docket/parse/mail/parse-notice-html";
import { PAGE_KINDS, type PageKind, readPageAs } from "@/lib/docket/parse/read-page";
import { refuse } from "@/lib/docket/parse/refuse";
import { parseRss } from "@/lib/docket/parse/rss/parse-rss";
import { readStamp } from "@/lib/docket/parse/stamp/read-stamp";

/** `kind` spares the detection; `court` and then `fileName` help where the source does not name its court. */
export type Hints = { kind?: Kind; court?: string; fileName?: string };

const COURT_PREFIX = /^((?:[a-z]{2,4}[dbj])|ca\d{1,2}|cadc|cafc|cavc|bap\d{1,2}|cit|jpml|cofc)(?:[_.-]|$)/;

/** "nysd_4606.html" -> "nysd": a last resort, where neither the page nor the person tells the court. */
export function courtOfFileName(fileName: string | undefined): string | null {
  const base = fileName?.replace(/^.*[\\/]/, "").toLowerCase() ?? "";
  const found = COURT_PREFIX.exec(base)?.[1] ?? "";
  // "bomb.xml" has the form of a court's id too: a bankruptcy court is known by its district.
  return isKnownCourt(found) || isKnownCourt(found.replace(/b$/, "d")) || /^bap/.test(found) ? found : null;
}

const isPageKind = (kind: Kind): kind is PageKind => PAGE_KINDS.some((each) => each === kind);

async function readAs(bytes: Uint8Array, kind: Exclude<Kind, PageKind>, court: string | null) {
  const hints = court === null ? {} : { court };
  switch (kind) {
    case "nef_email":
    case "nda_email": {
      const reading = await parseMail(bytes, hints);
      return {
        kind: reading.appellate ? ("nda_email" as const) : ("nef_email" as const),
        court: reading.court_id || null,
        reading,
      };
    }
    case "nef": {
      const reading = parseNotice(bytes, hints);
      return { kind, court: reading.court_id || null, reading };
    }
    case "rss": {
      const reading = parseRss(bytes, hints);
      return { kind, court: reading[0]?.court_id ?? court, reading };
    }
    case "acms": {
      const reading = parseAcms(bytes, hints);
      return { kind, court: reading.court_id || null, reading };
    }
    case "acms_attachment": {
      const reading = parseAcmsAttachment(bytes, hints);
      return { kind, court: reading.court_id || null, reading };
    }
    case "courtlistener_api": {
      const reading = parseCourtListener(bytes, hints);
      return { kind, court: reading.court_id || null, reading };
    }
    case "pdf_stamp": {
      const reading = readStamp(decodeSource(bytes));
      if (!reading) refuse("This text carries no stamp of a court.");
      return { kind, court: reading.court ?? court, reading };
    }
  }
}

/**
 * Reads a page on the next turn: by then nobody holds its bytes any more, and a large sheet is in memory once, as text.
 */
async function readPageLater(text: string, kind: PageKind, fallback: string | null) {
  await Promise.resolve();
  return readPageAs(text, kind, fallback);
}

/** A source read: its kind, its court, and what it says in the schema of that kind. */
export type Reading = ReturnType<typeof readPageAs> | Awaited<ReturnType<typeof readAs>>;

/** What a schema refuses is damage, and said so. */
async function withTypedErrors(reading: Promise<Reading>): Promise<Reading> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const path = error.issues[0]?.path.join(".") ?? "";
    throw new DocketError("unreadable", `This source is damaged: ${path || "it"} cannot be read.`);
  }
}

/** As much as tells mail and PDF from the rest. */
const HEAD = 8 * 1024;

function begin(bytes: Uint8Array, hints: Hints): Promise<Reading> {
  if (bytes.byteLength > MAX_SOURCE_BYTES) {
    throw new DocketError("too_large", "This source is larger than 100 MB, which no court sends.");
  }
  if (bytes.byteLength === 0) throw new DocketError("unreadable", "This source is empty.");
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString(
    "latin1",
  );
  if (head.startsWith("%PDF-")) {
    throw new DocketError(
      "not_a_docket",
      "This is a PDF: add it as a document, and its stamp is read from its text.",
    );
  }
  // Mail and data are decoded by their own readers, part by part: a page is decoded here, once.
  const told = hints.kind ?? (looksLikeMail(head) ? "nef_email" : null);
  const text = told === null || isPageKind(told) ? decodeSource(bytes) : "";
  const kind = told ?? detectKind(text);
  if (!kind) refuse("This is not docket material that can be read.");
  // What the person says, then the file's name, count only where the source names no court itself.
  const court = hints.court ?? courtOfFileName(hints.fileName);
  return isPageKind(kind) ? readPageLater(text, kind, court) : readAs(bytes, kind, court);
}

/**
 * Reads one source of whatever kind: bytes in, validated reading out. Linear in the size of the source.
 * No async function itself: one would hold `bytes` until its end.
 * @throws DocketError and nothing else: "too_large" above 100 MB, "not_a_docket", "unreadable"
 */
export function parseDocket(bytes: Uint8Array, hints: Hints = {}): Promise<Reading> {
  try {
    return withTypedErrors(begin(bytes, hints));
  } catch (error) {
    return Promise.reject(error);
  }
}
