import type { CourtDate } from "@/lib/dates/court-date";
import { type NamedAttachment, readAttachments } from "./attachments-named";
import { type CounselReading, readCounsel } from "./counsel-changes";
import { type CrossReference, readReferences } from "./cross-references";
import { type DeadlineReading, readDeadlines } from "./deadlines-set";
import { type DispositionReading, readDispositions } from "./dispositions";
import { type EntryFrame, readFrame } from "./entry-frame";
import { type EntryKind, type KindReading, readKind } from "./entry-kind";
import {
  type EntryMark,
  readMarks,
  readPageCount,
  readServedOnPaper,
  readTranscript,
  type TranscriptReading,
} from "./entry-marks";
import { type FilerReading, readFiler } from "./filer";
import { type HearingReading, readHearings } from "./hearings-set";
import { type MotionKindReading, readMotionKind } from "./motion-kind";
import { type PostureReading, readPosture } from "./posture";
import { readService, type ServiceReading } from "./service-made";
import type { Words } from "./words";

/** One entry as it stands on the docket. `text` is clean docket text, or a feed's short description. */
export type EntryInput = {
  text: string;
  number: number | null;
  filedOn: CourtDate | null;
  courtId: string | null;
};

/** How this entry relates to one it names: the filing noun's link kinds that text can tell. */
export type LinkReading = {
  kind:
    | "responds_to"
    | "replies_to"
    | "supports"
    | "amends"
    | "supplements"
    | "errata_to"
    | "disposes_of"
    | "transcript_of"
    | "refers_to"
    | "redacted_version_of"
    | "cross_motion_with";
  reference: CrossReference;
};

/** Everything a docket text proposes. Nothing here is a fact until a person accepts it. */
export type EntryReading = {
  frame: EntryFrame;
  kind: KindReading;
  /** Only for motions: what is asked. */
  motion: MotionKindReading | null;
  filer: FilerReading | null;
  attachments: NamedAttachment[];
  references: CrossReference[];
  links: LinkReading[];
  dispositions: DispositionReading[];
  deadlines: DeadlineReading[];
  hearings: HearingReading[];
  posture: PostureReading[];
  counsel: CounselReading[];
  service: ServiceReading[];
  marks: EntryMark[];
  transcript: TranscriptReading | null;
  pageCount: { pages: number; words: Words } | null;
  servedOnPaper: { who: string | null; words: Words }[];
};

/** Kinds in which a court speaks, so that rulings and dates can be the court's. */
const spoken: ReadonlySet<EntryKind> = new Set<EntryKind>([
  "order",
  "minute_order",
  "opinion",
  "judgment",
  "mandate",
  "hearing",
  "set_reset_deadlines",
  "stipulation",
  "other",
  "notice",
  "unrecognised",
]);
const rulingKinds: ReadonlySet<EntryKind> = new Set<EntryKind>([
  "order",
  "minute_order",
  "opinion",
  "judgment",
  "mandate",
  "hearing",
]);
const unfiled: ReadonlySet<EntryKind> = new Set<EntryKind>([
  "order",
  "minute_order",
  "opinion",
  "judgment",
  "hearing",
  "set_reset_deadlines",
  "mandate",
]);

/** Reads one docket text into proposals. Pure, and linear in the length of the text. */
export function readEntry(input: EntryInput): EntryReading {
  const { text } = input;
  const frame = readFrame(text);
  const { start, end } = frame.body;
  const kind = readKind(text, frame);
  const isMotion = kind.kind === "motion" || kind.kind === "cross_motion";
  const motionStart = kind.words?.start ?? start;
  const motion = isMotion ? readMotionKind(text, motionStart, end) : null;
  const { attachments, span } = readAttachments(text);
  // What an attachment is called is not what the entry says.
  const bodyEnd = span && span.start > start && span.start < end ? span.start : end;
  const references = readReferences(text, start, bodyEnd, input.number);
  const ruling = kind.kind !== null && rulingKinds.has(kind.kind);
  const dispositions = ruling ? readDispositions(text, start, bodyEnd, references) : [];
  const granted = dispositions.some((d) => d.outcome === "granted");
  const filed = kind.kind !== null && !unfiled.has(kind.kind);
  return {
    frame,
    kind,
    motion,
    filer: filed ? readFiler(text, start, bodyEnd) : null,
    attachments,
    references,
    links: linksOf(kind.kind, text.slice(start, Math.min(bodyEnd, start + 120)), references, dispositions),
    dispositions,
    deadlines: readDeadlines(text, start, bodyEnd, input.filedOn).map((d) =>
      kind.kind !== null && spoken.has(kind.kind) ? d : lower(d),
    ),
    hearings: readHearings(text, start, bodyEnd, input.filedOn),
    posture: readPosture(
      text,
      motionStart,
      bodyEnd,
      kind.kind,
      motion?.motionKind ?? null,
      dispositions,
      references,
    ),
    counsel: readCounsel(text, start, bodyEnd, granted),
    service: kind.kind === "return_of_service" ? readService(text, start, bodyEnd) : [],
    marks: readMarks(text, 0, end),
    transcript: kind.kind === "transcript" ? readTranscript(text, start, end) : null,
    pageCount: readPageCount(text, start, bodyEnd),
    servedOnPaper: readServedOnPaper(text, start, end),
  };
}

/** A date in a party's paper is what the party asks, unless the clerk prints that something is due by it. */
function lower(d: DeadlineReading): DeadlineReading {
  return /\bdue\b/i.test(d.words.text) ||
    d.on === null ||
    d.thing.includes("transcript") ||
    d.thing === "redaction_request"
    ? d
    : { ...d, confidence: "low" };
}

function linksOf(
  kind: EntryKind | null,
  head: string,
  references: readonly CrossReference[],
  dispositions: readonly DispositionReading[],
): LinkReading[] {
  const ruled = new Set(dispositions.map((d) => d.target));
  const own = linkOf(kind, head);
  return references
    .filter((r) => !r.nested)
    .map((reference) => ({ kind: ruled.has(reference.number) ? "disposes_of" : own, reference }));
}

function linkOf(kind: EntryKind | null, head: string): LinkReading["kind"] {
  switch (kind) {
    case "opposition":
    case "answer":
      return "responds_to";
    case "reply":
    case "surreply":
      return "replies_to";
    case "memorandum":
    case "declaration":
    case "exhibit":
      return /\b(?:in )?oppos/i.test(head) ? "responds_to" : "supports";
    case "amended_complaint":
      return "amends";
    case "supplemental_complaint":
      return "supplements";
    case "errata":
      return "errata_to";
    case "transcript":
      return "transcript_of";
    case "cross_motion":
      return "cross_motion_with";
    default:
      if (/\bredacted (?:public )?(?:version|copy)/i.test(head)) return "redacted_version_of";
      return /^supplement\b/i.test(head) ? "supplements" : "refers_to";
  }
}
