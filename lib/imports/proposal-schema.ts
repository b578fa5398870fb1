import { z } from "zod";
import { CALENDARS } from "@/lib/dates/court-calendar";
import { courtDate, courtTime, instant } from "@/lib/dates/schema";
import {
  Confidence,
  Disposition,
  FilingKind,
  HearingKind,
  HearingState,
  LinkKind,
  MotionKind,
  PostureKind,
  PostureState,
  ProposalState,
  ServiceRecipient,
} from "@/lib/db/generated/enums";
import { entryRef } from "@/lib/filings/entry-ref";
import { cursorQuery } from "@/lib/http/page-schema";

const words = z.string().max(2_000);
const short = z.string().trim().max(500);

/** What a docket text proposes, by kind. The same shape is what a person sends back corrected. */
export const proposalData = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("kind"),
    filingKind: z.enum(FilingKind),
    motionKind: z.enum(MotionKind).nullable(),
  }),
  z.object({ kind: z.literal("filer"), printed: short, parties: z.array(short).max(100) }),
  z.object({
    kind: z.literal("link"),
    link: z.enum(LinkKind),
    /** ECF number of the other entry. */
    number: z.number().int().min(1),
    part: short.nullable(),
    disposition: z.enum(Disposition).nullable(),
  }),
  z.object({
    kind: z.literal("hearing"),
    hearing: z.enum(HearingKind),
    title: short,
    state: z.enum(HearingState),
    on: courtDate,
    at: courtTime.nullable(),
    place: short.nullable(),
    judge: short.nullable(),
    /** For a reset: the day it was set for before, where the text or a person says. */
    replacesOn: courtDate.nullable().default(null),
  }),
  z.object({
    kind: z.literal("deadline"),
    title: short,
    /** The date the text prints: stored, and confirmed or computed by a person. Null for a period. */
    printedOn: courtDate.nullable(),
    at: courtTime.nullable(),
    /** "within 14 days of service": in the text's own words. */
    period: short.nullable(),
    act: z.enum(["set", "extended", "vacated"]),
    side: z.enum(["ours", "theirs", "court"]),
    /** The period in figures; null for a named date, or for words that no count fits. `from`: in the text's words. */
    count: z
      .object({
        n: z.number().int().min(1).max(3_660),
        unit: z.enum(["hours", "days", "weeks", "months", "federal_working_days"]),
        direction: z.enum(["after", "before"]),
        from: short.nullable(),
      })
      .nullable()
      .default(null),
    /** "every 60 days" */
    everyDays: z.number().int().min(1).max(3_660).nullable().default(null),
  }),
  z.object({
    kind: z.literal("posture"),
    posture: z.enum(PostureKind),
    state: z.enum(PostureState),
    on: courtDate.nullable(),
  }),
  z.object({
    kind: z.literal("counsel"),
    name: short,
    forParty: short.nullable(),
    change: z.enum([
      "appeared",
      "withdrew",
      "terminated",
      "added",
      "admitted_pro_hac_vice",
      "seeks_pro_hac_vice",
    ]),
  }),
  z.object({
    kind: z.literal("service"),
    recipient: z.enum(ServiceRecipient),
    name: short,
    servedOn: courtDate.nullable(),
    executed: z.boolean(),
  }),
]);
export type ProposalData = z.infer<typeof proposalData>;

/** A proposal as it is written: `key` tells it from the others of its entry. */
export type ProposalDraft = {
  key: string;
  data: ProposalData;
  words: string;
  confidence: keyof typeof Confidence;
};

export const proposalRow = z.object({
  id: z.uuid(),
  data: proposalData,
  words,
  confidence: z.enum(Confidence),
  state: z.enum(ProposalState),
  decidedAt: instant.nullable(),
  /** Who decided; null while open, and where the clerk's new text put it aside. */
  decidedBy: z.string().nullable(),
  can: z.object({ undo: z.boolean() }),
});
export type ProposalRow = z.infer<typeof proposalRow>;

/** What the text of an entry names besides: what a misread proposal is most often mistaken for. */
export const namedInText = z.object({
  dates: z.array(courtDate),
  hours: z.array(courtTime),
  /** ECF numbers that are on this docket. */
  numbers: z.array(z.number().int()),
  parties: z.array(z.string()),
  counsel: z.array(z.string()),
});
export type NamedInText = z.infer<typeof namedInText>;

/** The proposals of one entry. */
export const entryProposals = z.object({
  filing: entryRef,
  text: z.string(),
  unreviewed: z.boolean(),
  named: namedInText,
  proposals: z.array(proposalRow),
});
export type EntryProposals = z.infer<typeof entryProposals>;
/** A date on record that an order may move or end. */
export const openDate = z.object({ id: z.uuid(), title: z.string(), dueOn: courtDate.nullable() });
export type OpenDate = z.infer<typeof openDate>;
export const proposalPage = z.object({
  items: z.array(entryProposals),
  /** For the deadline preview: who may have a date, which dates stand, and the court's calendar. */
  keepers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  openDates: z.array(openDate),
  calendar: z.enum(CALENDARS),
  /** Who a filer, a party or counsel may be instead, by the names on record. */
  people: z.object({ parties: z.array(z.string()), counsel: z.array(z.string()) }),
  open: z.number().int(),
  next: z.string().nullable(),
  can: z.object({ decide: z.boolean() }),
});
export type ProposalPage = z.infer<typeof proposalPage>;

/** `show`: what is open (and what the viewer decided within the hour), or what was decided. */
export const proposalQuery = cursorQuery.extend({ show: z.enum(["open", "decided"]).optional() });
export type ProposalQuery = z.infer<typeof proposalQuery>;

export const proposalParams = z.object({ caseId: z.uuid(), proposalId: z.uuid() });

/** `data` only where a person corrected it. */
export const decideProposalInput = z
  .object({
    decision: z.enum(["accept", "dismiss"]),
    data: proposalData.nullable().default(null),
    /** Of a date: who has it, and which date on record it moves or ends. */
    ownerId: z.uuid().nullable().default(null),
    backupId: z.uuid().nullable().default(null),
    deadlineId: z.uuid().nullable().default(null),
  })
  .refine((d) => d.decision === "accept" || d.data === null, {
    message: "What is dismissed is not corrected.",
  });

export const decided = z.object({
  id: z.uuid(),
  state: z.enum(ProposalState),
  resultId: z.uuid().nullable(),
});
export type Decided = z.infer<typeof decided>;
