import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { ImportChannel, IntakeOutcome } from "@/lib/db/generated/enums";

/** How the doors for mail stand, as the worker last saw them. */
export const doors = z.object({
  listener: z
    .object({ at: instant, port: z.number().int().nullable(), error: z.string().nullable() })
    .nullable(),
  mailbox: z
    .object({
      at: instant,
      /** Of a look that is under way: how many messages are done, of how many; null between looks. */
      under: z.object({ done: z.number().int(), of: z.number().int() }).nullable(),
      taken: z.number().int(),
      later: z.number().int(),
      /** Left unread because of their size. */
      tooLarge: z.number().int().default(0),
      error: z.string().nullable(),
    })
    .nullable(),
});
export type Doors = z.infer<typeof doors>;

export const intakeLine = z.object({
  id: z.uuid(),
  channel: z.enum(ImportChannel),
  outcome: z.enum(IntakeOutcome),
  at: instant,
  sender: z.string().nullable(),
  subject: z.string().nullable(),
  detail: z.string(),
  importId: z.uuid().nullable(),
  filingId: z.uuid().nullable(),
  durationMs: z.number().int().nullable(),
  /** What it entered by itself is still as it came: nobody confirmed it. */
  undoable: z.boolean(),
});
export type IntakeLine = z.infer<typeof intakeLine>;
export const intakeLog = z.object({ items: z.array(intakeLine), next: z.string().nullable() });

export const followedFeed = z.object({
  id: z.uuid(),
  channel: z.enum(ImportChannel),
  url: z.string(),
  checkedAt: instant.nullable(),
  nextAt: instant,
  failures: z.number().int(),
  lastError: z.string().nullable(),
  /** How far a pull that takes several visits has come, in words; null while none is under way. */
  progress: z.string().nullable(),
});
export type FollowedFeed = z.infer<typeof followedFeed>;

export const intakeSetUp = z.object({
  address: z.object({ address: z.string(), allowList: z.array(z.string()) }).nullable(),
  /** Whether anything listens here, so that an address is of use. */
  listens: z.boolean(),
  mailbox: z.boolean(),
  doors,
  feeds: z.array(followedFeed),
  can: z.object({ setUp: z.boolean() }),
});
export type IntakeSetUp = z.infer<typeof intakeSetUp>;

const allowed = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[^\s@]+)?@[^\s@]+\.[^\s@]+$/, "Write an address, or a domain as @firm.example.");
export const openAddressInput = z.object({ allowList: z.array(allowed).max(50).default([]) });
export const trustSendersInput = openAddressInput.required();
export const openedAddress = z.object({ token: z.string(), address: z.string() });

export const followInput = z.discriminatedUnion("channel", [
  z.object({ channel: z.literal("rss"), url: z.url("Write the address of the court's feed.") }),
  z.object({
    channel: z.literal("courtlistener"),
    url: z
      .string()
      .trim()
      .regex(/^\d{1,12}$/, "Write CourtListener's number of the docket, as in its address."),
  }),
]);
export const feedParams = z.object({ caseId: z.uuid(), feedId: z.uuid() });
export const done = z.object({ id: z.uuid() });
