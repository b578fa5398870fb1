import { afterAll, beforeAll, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { onDay } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { reliefHarmsInput, tieInput } from "./assessment-schema";
import { chooseReliefHarms, tieToQuestion } from "./commands/assess";
import { addFact } from "./commands/facts";
import { addGovernmentAction } from "./commands/government";
import { addHarm } from "./commands/harms";
import { addFactInput } from "./fact-schema";
import { addActionInput } from "./government-schema";
import { getMootnessMatrix, listTieHistory } from "./queries/mootness";
import { addHarmInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let pair: { claimId: string; reliefId: string };
let open: string;
let sealed: string;
let sealedHarm: string;

/** Seals a row to the attorney alone. */
const audience = async () => {
  const { id } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  await owner.audienceMember.create({
    data: { audienceId: id, userId: w.attorney.userId, caseId: w.caseId },
  });
  return { tier: "sealed", audienceId: id } as const;
};

beforeAll(async () => {
  w = await makeWorld(owner);
  await owner.case.update({ where: { id: w.caseId }, data: { filedOn: toDbDate("2026-06-23") } });
  await addGovernmentAction(
    w.attorney,
    w.caseId,
    addActionInput.parse({ title: "Directive", text: "x", start: onDay("2026-06-12"), isDirective: true }),
  );
  const pleading = await owner.pleading.create({
    data: { caseId: w.caseId, tier: "record", kind: "complaint", title: "Complaint", operative: true },
    select: { id: true },
  });
  const guard = { caseId: w.caseId, tier: "record", pleadingId: pleading.id, position: 1 } as const;
  const claim = await owner.claim.create({
    data: { ...guard, title: "Claim", theory: "other" },
    select: { id: true },
  });
  const relief = await owner.relief.create({
    data: { ...guard, kind: "vacatur", text: "Relief" },
    select: { id: true },
  });
  pair = { claimId: claim.id, reliefId: relief.id };
  open = (await addFact(w.attorney, w.caseId, addFactInput.parse({ text: "OPEN fact." }))).id;
  sealed = (await addFact(w.attorney, w.caseId, addFactInput.parse({ text: "HIDDEN fact." }))).id;
  sealedHarm = (await addHarm(w.attorney, w.caseId, addHarmInput.parse({ text: "HIDDEN harm." }))).id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const row = async (viewer: World["attorney"]) => {
  const [first] = (await getMootnessMatrix(viewer, w.caseId, "2026-08-01")).rows;
  if (first === undefined) throw new Error("There is a row.");
  return first;
};
const tied = async (viewer: World["attorney"]) =>
  (await row(viewer)).cells.find((c) => c.question === "recurrence")?.facts.map((f) => f.text);
const tie = async (
  viewer: World["attorney"],
  facts: { factId: string; side: "for" | "against" }[],
  authorities: string[] = [],
) =>
  tieToQuestion(
    viewer,
    w.caseId,
    tieInput.parse({
      ...pair,
      version: (await row(viewer)).version,
      question: "recurrence",
      facts,
      authorities,
    }),
  );

it("tells who tied, turned and untied what, latest first", async () => {
  await tie(w.attorney, [{ factId: open, side: "for" }], ["Fikre"]);
  await tie(w.paralegal, [{ factId: open, side: "against" }]);
  const history = await listTieHistory(w.attorney, w.caseId, pair);
  expect(history.map((h) => h.changes)).toEqual([
    [
      { kind: "fact", question: "recurrence", done: "turned", id: open, text: "OPEN fact.", side: "against" },
      { kind: "authority", question: "recurrence", done: "untied", text: "Fikre" },
    ],
    [
      { kind: "fact", question: "recurrence", done: "tied", id: open, text: "OPEN fact.", side: "for" },
      { kind: "authority", question: "recurrence", done: "tied", text: "Fikre" },
    ],
  ]);
  const people = await owner.user.findMany({
    where: { id: { in: [w.attorney.userId, w.paralegal.userId] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((p) => [p.id, p.name]));
  expect(history.map((h) => h.by)).toEqual([nameOf.get(w.paralegal.userId), nameOf.get(w.attorney.userId)]);
});

it("nobody sees, counts or unties a fact or harm that is sealed to others", async () => {
  await tie(w.attorney, [
    { factId: open, side: "for" },
    { factId: sealed, side: "for" },
  ]);
  await chooseReliefHarms(
    w.attorney,
    w.caseId,
    reliefHarmsInput.parse({ ...pair, version: (await row(w.attorney)).version, harmIds: [sealedHarm] }),
  );
  const guard = await audience();
  await owner.fact.update({ where: { id: sealed }, data: guard });
  await owner.harm.update({ where: { id: sealedHarm }, data: guard });
  // Who may see what is read when somebody comes in.
  const named = await viewerFor(w.attorney.userId);

  expect(await tied(named)).toEqual(["OPEN fact.", "HIDDEN fact."]);
  expect(await tied(w.paralegal)).toEqual(["OPEN fact."]);
  expect((await row(named)).harms).toEqual([{ id: sealedHarm, text: "HIDDEN harm." }]);
  expect((await row(w.paralegal)).harms).toBeNull();
  const seen = JSON.stringify([await row(w.paralegal), await listTieHistory(w.paralegal, w.caseId, pair)]);
  for (const word of ["HIDDEN", sealed, sealedHarm]) expect(seen).not.toContain(word);
  // The history of harms alone is no entry for whoever may not see the harm.
  expect((await listTieHistory(w.paralegal, w.caseId, pair)).length).toBeLessThan(
    (await listTieHistory(named, w.caseId, pair)).length,
  );

  await tie(w.paralegal, []);
  expect(await tied(w.paralegal)).toEqual([]);
  expect(await tied(named)).toEqual(["HIDDEN fact."]);
});

it("a conflict shows no tie that is sealed to others", async () => {
  const refused = await tieToQuestion(
    w.paralegal,
    w.caseId,
    tieInput.parse({ ...pair, version: 99, question: "recurrence", facts: [], authorities: [] }),
  ).catch((error: unknown) => error);
  if (!(refused instanceof AppError)) throw new Error("It is refused.");
  expect(refused.code).toBe("conflict");
  expect(JSON.stringify(refused)).not.toContain(sealed);
  expect(JSON.stringify(refused)).not.toContain(sealedHarm);
});

it("a history is the case's own: a stranger finds nothing", async () => {
  const other = await makeWorld(owner);
  await expect(listTieHistory(other.attorney, w.caseId, pair)).rejects.toMatchObject({ code: "not_found" });
  await expect(listTieHistory(other.attorney, other.caseId, pair)).rejects.toMatchObject({
    code: "not_found",
  });
});
