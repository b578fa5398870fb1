import { z } from "zod";

const standing = z.enum(["reported", "alleged", "disputed", "unknown"]);
const cited = { sources: z.array(z.string()).default([]), note: z.string().nullable().default(null) };

/** prisma/seed/facts.json: the case as publicly known. Unknown keys fail, so that nothing in it is overlooked. */
export const publicRecord = z.strictObject({
  about: z.string(),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      publisher: z.string().nullable().default(null),
      published: z.string().nullable(),
      url: z.string().nullable().default(null),
      note: z.string().nullable().default(null),
    }),
  ),
  case: z.strictObject({
    captions: z.array(z.strictObject({ text: z.string(), use: z.string(), ...cited })),
    court: z.strictObject({ id: z.string(), name: z.string(), standing, ...cited }),
    filed_on: z.strictObject({ date: z.string(), standing, ...cited }),
    docket_number: z.strictObject({ standing, ...cited }),
    assigned_judge: z.strictObject({ standing, ...cited }),
    proof_of_service: z.strictObject({ standing, ...cited }),
    motion_for_preliminary_injunction: z.strictObject({ standing, ...cited }),
    outcome: z.strictObject({ standing, ...cited }),
  }),
  parties: z.array(
    z.strictObject({
      name: z.string(),
      short: z.string().nullable().default(null),
      role: z.enum(["Plaintiff", "Defendant"]),
      capacity: z.string().nullable().default(null),
      kind: z.string(),
      seat: z.string().nullable().default(null),
      about: z.string().nullable().default(null),
      standing,
      ...cited,
    }),
  ),
  claims: z.array(
    z.strictObject({
      title: z.string(),
      basis: z.string(),
      theory: z.string(),
      standing,
      contrary_sources: z.array(z.string()).default([]),
      ...cited,
    }),
  ),
  relief: z.array(z.strictObject({ text: z.string(), standing, ...cited })),
  events: z.array(
    z.strictObject({
      date: z.string(),
      precision: z.enum(["day", "around"]),
      time: z.string().nullable().default(null),
      lane: z.enum(["government", "access", "harm", "case"]),
      text: z.string(),
      standing,
      ...cited,
    }),
  ),
  harm: z.array(
    z.strictObject({
      text: z.string(),
      bearer: z.string(),
      category: z.string(),
      from: z.string(),
      to: z.string(),
      kind: z.string(),
      standing,
      ...cited,
    }),
  ),
  open_questions: z.array(z.string()),
  record_ends: z.strictObject({ date: z.string(), note: z.string() }),
  counsel: z.array(
    z.strictObject({ firm: z.string(), for: z.string(), appearance: z.string(), standing, ...cited }),
  ),
  non_parties: z.array(z.strictObject({ name: z.string(), about: z.string(), standing, ...cited })),
  watched_cases: z.array(z.strictObject({ text: z.string(), standing, ...cited })),
  statements: z.array(
    z.strictObject({
      text: z.string(),
      by: z.string(),
      use: z.string().nullable().default(null),
      standing,
      ...cited,
    }),
  ),
});
export type PublicRecord = z.infer<typeof publicRecord>;
