import { addDays, toDbDate } from "@/lib/dates/court-date";
import { onDay, possibleRange, type UncertainDate, uncertainDate } from "@/lib/dates/uncertain-date";
import type { HarmCategory } from "@/lib/db/generated/enums";
import type { PublicRecord } from "./facts-schema";
import { cite, datedColumns, type Seeding } from "./public-citing";

type Event = PublicRecord["events"][number];

/** The event whose text matches; the record must hold exactly one. */
function eventOf(record: PublicRecord, pattern: RegExp): Event {
  const found = record.events.filter((e) => pattern.test(e.text));
  const [event] = found;
  if (event === undefined || found.length > 1)
    throw new Error(`facts.json holds ${found.length} events like ${pattern}`);
  return event;
}

/** "17:21 America/New_York" -> its two parts. */
function timeOf(event: Event): Pick<UncertainDate, "time" | "zone"> {
  const [time, zone] = event.time?.split(" ") ?? [];
  return { time: time ?? null, zone: zone ?? null };
}

const dateOf = (event: Event): UncertainDate =>
  event.precision === "around"
    ? uncertainDate("around", { start: event.date, marginDays: 1 })
    : { ...onDay(event.date), ...timeOf(event) };

async function seedGovernment(s: Seeding): Promise<Map<Event, string>> {
  const { tx, caseId, record } = s;
  const lifted = eventOf(record, /lifts the export controls on both models/);
  const directive = eventOf(record, /'is informed' letter/);
  const letter = eventOf(record, /Secretary Lutnick's letter/);
  const titles: [Event, string, string[]][] = [
    [directive, "The 'is informed' letter", ["50 U.S.C. 4817(b)(1)", "15 C.F.R. 744.22(b) (by one report)"]],
    [letter, "Secretary Lutnick's letter", []],
    [eventOf(record, /about a hundred listed organisations/), "Restored access for listed organisations", []],
    [lifted, "The lifting of the controls", []],
    [eventOf(record, /will not enforce, and plans to rescind/), "Announcement on ECCN 4E091", []],
    [eventOf(record, /holds that the announcement of 13 May 2025/), "GAO decision B-337935", []],
    [eventOf(record, /Executive order disclaims/), "Executive order of June 2, 2026", []],
  ];
  const ids = new Map<Event, string>();
  for (const [event, title, provisions] of titles) {
    const started = dateOf(event);
    const { earliest, latest } = possibleRange(started);
    const isDirective = event === directive;
    const { id } = await tx.governmentAction.create({
      data: {
        caseId,
        tier: "record",
        title,
        text: event.text,
        startDated: { ...started },
        ...(isDirective ? { endDated: { ...dateOf(lifted) } } : {}),
        earliestOn: earliest && toDbDate(earliest),
        latestOn: latest && toDbDate(latest),
        provisions,
        isDirective,
        possiblySameAsId: event === letter ? (ids.get(directive) ?? null) : null,
        standing: event.standing,
        standingNote: event.note,
      },
      select: { id: true },
    });
    ids.set(event, id);
    await cite(s, "government_action", id, event.sources);
  }
  return ids;
}

async function seedEvents(s: Seeding, actions: ReadonlyMap<Event, string>): Promise<void> {
  for (const event of s.record.events) {
    const { id } = await s.tx.fact.create({
      data: {
        caseId: s.caseId,
        tier: "record",
        text: event.text,
        lane: event.lane,
        ...datedColumns(dateOf(event)),
        dateNote: event.note,
        state: "unsure",
        governmentActionId: actions.get(event) ?? null,
        standing: event.standing,
        standingNote: event.note,
      },
      select: { id: true },
    });
    await cite(s, "fact", id, event.sources);
  }
}

/** Who lacked which model from when to when, each account with the sources it rests on. */
async function seedAccess(s: Seeding): Promise<void> {
  const { record } = s;
  const off = eventOf(record, /turns both models off for all customers/);
  const lifted = eventOf(record, /lifts the export controls on both models/);
  const back = eventOf(record, /begins to restore Fable 5/);
  const suit = eventOf(record, /files its complaint/);
  const listed = eventOf(record, /about a hundred listed organisations/);
  const around = uncertainDate("around", { start: back.date, marginDays: 1 });
  const afterLifting = uncertainDate("after", { start: lifted.date });
  const early = ["aicrier"];
  const rows = [
    {
      model: "Fable 5",
      group: "foreign_nationals",
      end: around,
      conflictKey: null,
      account: "later reports",
      sources: back.sources,
    },
    {
      model: "Fable 5",
      group: "all",
      end: around,
      conflictKey: "fable-return",
      account: "later reports",
      sources: back.sources,
    },
    {
      model: "Fable 5",
      group: "all",
      end: uncertainDate("before", { start: suit.date }),
      conflictKey: "fable-return",
      account: "one report of Jun 24, 2026: back before the suit, with nationality screening",
      sources: early,
    },
    {
      model: "Mythos 5",
      group: "foreign_nationals",
      end: afterLifting,
      conflictKey: null,
      account: "reported to remain more limited after the lifting",
      sources: back.sources,
    },
    {
      model: "Mythos 5",
      group: "all",
      end: afterLifting,
      conflictKey: null,
      account: "reported to remain more limited after the lifting",
      sources: back.sources,
    },
    {
      model: "Mythos 5",
      group: "vetted_organisations",
      end: uncertainDate("between", { start: listed.date, end: addDays(listed.date, 1) }),
      conflictKey: null,
      account: "about a hundred listed organisations; nothing shows that Legion was on the list",
      sources: listed.sources,
    },
  ] as const;
  for (const { end, sources, ...row } of rows) {
    const { id } = await s.tx.accessInterval.create({
      data: {
        caseId: s.caseId,
        tier: "record",
        ...row,
        startDated: { ...dateOf(off) },
        endDated: { ...end },
        standing: "reported",
      },
      select: { id: true },
    });
    await cite(s, "access_interval", id, sources);
  }
}

const CATEGORIES: Record<string, HarmCategory> = {
  workforce: "workforce",
  operations: "operations",
  "competitive position": "competitive_position",
};

async function seedHarms(s: Seeding): Promise<void> {
  for (const h of s.record.harm) {
    const category = CATEGORIES[h.category];
    if (category === undefined)
      throw new Error(`facts.json has a harm of the unknown category "${h.category}"`);
    const from = onDay(h.from);
    const { id } = await s.tx.harm.create({
      data: {
        caseId: s.caseId,
        tier: "record",
        text: h.text,
        category,
        timing: h.kind === "residual effect" ? "residual" : "past",
        bearer: "plaintiff",
        bearerNote: h.bearer === "plaintiff" ? null : h.bearer,
        fromDated: { ...from },
        earliestOn: toDbDate(h.from),
        dateNote: h.to === "unknown" ? "Its end is not on record here." : `Until the ${h.to}.`,
        standing: h.standing,
        standingNote: h.note,
        evidence: h.sources.length > 0 ? "source_found" : "known",
      },
      select: { id: true },
    });
    await cite(s, "harm", id, h.sources);
  }
}

/** What the government did, who lacked access, what followed. */
export async function seedPublicHarm(s: Seeding): Promise<void> {
  await seedEvents(s, await seedGovernment(s));
  await seedAccess(s);
  await seedHarms(s);
}
