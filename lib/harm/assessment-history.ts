import { z } from "zod";
import type { Assessment } from "./assessment-schema";
import { mootnessQuestions, sides } from "./live-or-moot";

const question = z.enum(mootnessQuestions);

/** One thing that a change did to the ties of a claim and its relief. */
export const tieChange = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("fact"),
    question,
    done: z.enum(["tied", "untied", "turned"]),
    id: z.uuid(),
    text: z.string(),
    /** The side on which it speaks after the change; of an untied one, on which it spoke. */
    side: z.enum(sides),
  }),
  z.object({ kind: z.literal("authority"), question, done: z.enum(["tied", "untied"]), text: z.string() }),
  z.object({ kind: z.literal("harm"), done: z.enum(["tied", "untied"]), id: z.uuid(), text: z.string() }),
  /** From chosen harms to every harm on the ledger, or back. */
  z.object({ kind: z.literal("harms"), done: z.enum(["all", "chosen"]) }),
]);
export type TieChange = z.infer<typeof tieChange>;

export const tieHistory = z.array(
  z.object({
    version: z.number().int(),
    at: z.iso.datetime(),
    by: z.string().nullable(),
    changes: z.array(tieChange),
  }),
);
export type TieHistory = z.infer<typeof tieHistory>;
export const tieHistoryQuery = z.object({ claimId: z.uuid(), reliefId: z.uuid() });

/** What was tied and untied between two states; `words` names the facts and harms that may be named, and no others. */
export function tieChanges(
  before: Assessment,
  after: Assessment,
  words: ReadonlyMap<string, string>,
): TieChange[] {
  const changes: TieChange[] = [];
  const tie = (f: { question: string; factId: string }) => `${f.question} ${f.factId}`;
  const was = new Map(before.facts.map((f) => [tie(f), f]));
  const is = new Map(after.facts.map((f) => [tie(f), f]));
  for (const [key, f] of new Map([...was, ...is])) {
    const text = words.get(f.factId);
    const [a, b] = [was.get(key), is.get(key)];
    if (text === undefined || a?.side === b?.side) continue;
    const done = a === undefined ? "tied" : b === undefined ? "untied" : "turned";
    changes.push({ kind: "fact", question: f.question, done, id: f.factId, text, side: f.side });
  }
  const place = (x: { question: string; text: string }) => `${x.question} ${x.text}`;
  const had = new Set(before.authorities.map(place));
  const has = new Set(after.authorities.map(place));
  for (const x of after.authorities)
    if (!had.has(place(x))) changes.push({ kind: "authority", done: "tied", ...x });
  for (const x of before.authorities)
    if (!has.has(place(x))) changes.push({ kind: "authority", done: "untied", ...x });
  // A choice of none that may be named is as if none were made: the matrix says so too.
  const chosen = (a: Assessment) => {
    const named = a.harmIds?.filter((id) => words.has(id)) ?? [];
    return named.length === 0 ? null : named;
  };
  const [rested, rests] = [chosen(before), chosen(after)];
  if ((rested === null) !== (rests === null))
    changes.push({ kind: "harms", done: rests === null ? "all" : "chosen" });
  const harm = (done: "tied" | "untied", from: readonly string[], other: readonly string[]) => {
    for (const id of from) {
      const text = words.get(id);
      if (text !== undefined && !other.includes(id)) changes.push({ kind: "harm", done, id, text });
    }
  };
  if (rests !== null) {
    harm("tied", rests, rested ?? []);
    harm("untied", rested ?? [], rests);
  }
  return changes;
}
