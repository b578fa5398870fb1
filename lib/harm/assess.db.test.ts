import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toDbDate } from "@/lib/dates/court-date";
import { onDay } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { factorInput, reliefHarmsInput, tieInput } from "./assessment-schema";
import { chooseReliefHarms, setFactorAuthorities, tieToQuestion } from "./commands/assess";
import { changeDeclaration, draftDeclaration } from "./commands/declarations";
import { addFact } from "./commands/facts";
import { addGovernmentAction } from "./commands/government";
import { addHarm, changeHarm } from "./commands/harms";
import { addDeclarationInput, changeDeclarationInput } from "./declaration-schema";
import { addFactInput } from "./fact-schema";
import { addActionInput } from "./government-schema";
import { getMootnessMatrix } from "./queries/mootness";
import { getProofMatrix } from "./queries/proof";
import { addHarmInput, changeHarmInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let claims: string[];
let reliefs: string[];
beforeAll(async () => {
  w = await makeWorld(owner);
  await owner.case.update({ where: { id: w.caseId }, data: { filedOn: toDbDate("2026-06-23") } });
  await addGovernmentAction(
    w.attorney,
    w.caseId,
    addActionInput.parse({
      title: "Directive",
      text: "No access.",
      start: onDay("2026-06-12"),
      end: onDay("2026-06-30"),
      isDirective: true,
    }),
  );
  const pleading = await owner.pleading.create({
    data: { caseId: w.caseId, tier: "record", kind: "complaint", title: "Complaint", operative: true },
    select: { id: true },
  });
  const guard = { caseId: w.caseId, tier: "record", pleadingId: pleading.id } as const;
  claims = [];
  reliefs = [];
  for (const position of [1, 2]) {
    const claim = await owner.claim.create({
      data: { ...guard, position, title: `Claim ${position}`, theory: "other" },
      select: { id: true },
    });
    const relief = await owner.relief.create({
      data: {
        ...guard,
        position,
        kind: position === 1 ? "vacatur" : "injunction",
        text: `Relief ${position}`,
      },
      select: { id: true },
    });
    claims.push(claim.id);
    reliefs.push(relief.id);
  }
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const matrix = () => getMootnessMatrix(w.attorney, w.caseId, "2026-08-01");
const pairAt = async (claim: number, relief: number) => {
  const { rows } = await matrix();
  const row = rows.find((r) => r.claimId === claims[claim] && r.reliefId === reliefs[relief]);
  if (row === undefined) throw new Error("no such pair");
  return row;
};
const ref = async (claim: number, relief: number) => {
  const { claimId, reliefId, version } = await pairAt(claim, relief);
  return { claimId, reliefId, version };
};
const recurrence = (row: Awaited<ReturnType<typeof pairAt>>) =>
  row.cells.find((c) => c.question === "recurrence");

it("facts on either side and authorities answer a question, here or everywhere, and no pair is lost", async () => {
  const could = await addFact(w.attorney, w.caseId, addFactInput.parse({ text: "Undertakings bind." }));
  const wont = await addFact(w.attorney, w.caseId, addFactInput.parse({ text: "No plan at present." }));
  expect(recurrence(await pairAt(0, 0))).toMatchObject({ answer: "not_shown", facts: [] });
  const tie = { question: "recurrence", authorities: ["FBI v. Fikre, 601 U.S. 234, 241 (2024)"] } as const;
  await tieToQuestion(
    w.paralegal,
    w.caseId,
    tieInput.parse({ ...(await ref(0, 0)), ...tie, facts: [{ factId: could.id, side: "for" }] }),
  );
  const answered = await pairAt(0, 0);
  expect(recurrence(answered)).toMatchObject({
    answer: "yes",
    facts: [{ id: could.id, side: "for", text: "Undertakings bind." }],
    authorities: ["FBI v. Fikre, 601 U.S. 234, 241 (2024)"],
  });
  expect((await matrix()).rows).toHaveLength(4);
  expect(recurrence(await pairAt(0, 1))).toMatchObject({ answer: "not_shown" });
  await tieToQuestion(
    w.attorney,
    w.caseId,
    tieInput.parse({
      ...(await ref(1, 1)),
      ...tie,
      facts: [{ factId: wont.id, side: "against" }],
      everywhere: true,
    }),
  );
  expect(recurrence(await pairAt(0, 0))).toMatchObject({ answer: "contested" });
  expect(recurrence(await pairAt(0, 1))).toMatchObject({ answer: "no" });
  // Taking one away takes it away here alone.
  await tieToQuestion(
    w.attorney,
    w.caseId,
    tieInput.parse({ ...(await ref(0, 0)), question: "recurrence", facts: [], authorities: [] }),
  );
  expect(recurrence(await pairAt(0, 0))).toMatchObject({ answer: "not_shown", facts: [], authorities: [] });
  expect(recurrence(await pairAt(1, 1))).toMatchObject({ answer: "no" });
});

it("a stale version, a fact of another case and a pair that is not asked about are refused", async () => {
  const other = await makeWorld(owner);
  const foreign = await addFact(other.attorney, other.caseId, addFactInput.parse({ text: "Foreign." }));
  const at = await ref(0, 0);
  const tie = { question: "injury", authorities: [] } as const;
  await expect(
    tieToQuestion(
      w.attorney,
      w.caseId,
      tieInput.parse({ ...at, ...tie, facts: [{ factId: foreign.id, side: "for" }] }),
    ),
  ).rejects.toMatchObject({ code: "invalid" });
  await expect(
    tieToQuestion(w.attorney, w.caseId, tieInput.parse({ ...at, version: 99, ...tie, facts: [] })),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(
    tieToQuestion(other.attorney, w.caseId, tieInput.parse({ ...at, ...tie, facts: [] })),
  ).rejects.toMatchObject({ code: "not_found" });
});

it("no harm at all is no choice", () => {
  const pair = { claimId: w.caseId, reliefId: w.caseId, version: null };
  expect(reliefHarmsInput.safeParse({ ...pair, harmIds: [] }).success).toBe(false);
  expect(reliefHarmsInput.safeParse({ ...pair, harmIds: null }).success).toBe(true);
});

it("chosen harms alone speak to a relief; completed past harm is flagged", async () => {
  const past = { timing: "past", from: onDay("2026-06-12"), to: onDay("2026-06-30") } as const;
  const over = await addHarm(w.attorney, w.caseId, addHarmInput.parse({ text: "Idle weeks.", ...past }));
  await addHarm(
    w.attorney,
    w.caseId,
    addHarmInput.parse({ text: "Lost ground.", timing: "residual", from: onDay("2026-06-14") }),
  );
  expect((await pairAt(0, 0)).completedPast).toBeNull();
  await chooseReliefHarms(
    w.attorney,
    w.caseId,
    reliefHarmsInput.parse({ ...(await ref(0, 0)), harmIds: [over.id] }),
  );
  const row = await pairAt(0, 0);
  expect(row.harms).toEqual([{ id: over.id, text: "Idle weeks." }]);
  expect(row.completedPast).toContain("cannot alone support prospective relief");
  expect((await pairAt(1, 0)).completedPast).toBeNull();
});

it("a factor has authorities of the team's own, from the version that was read", async () => {
  const factor = async () =>
    (await getProofMatrix(w.attorney, w.caseId)).factors.find((f) => f.factor === "public_interest");
  expect((await factor())?.authorities[0]).toContain("Nken");
  const set = (authorities: string[], version: number | null) =>
    setFactorAuthorities(
      w.paralegal,
      w.caseId,
      factorInput.parse({ factor: "public_interest", authorities, version }),
    );
  await set(["Our own, 1 F.4th 2 (D.C. Cir. 2021)"], null);
  expect(await factor()).toMatchObject({ authorities: ["Our own, 1 F.4th 2 (D.C. Cir. 2021)"], version: 1 });
  await expect(set([], null)).rejects.toMatchObject({ code: "conflict" });
  await set([], 1);
  expect(await factor()).toMatchObject({ authorities: [], todo: "Link a fact that goes to this." });
});

it("how far a harm is proved is held down with a reason, in the ledger and in the matrix", async () => {
  const { id } = await draftDeclaration(
    w.attorney,
    w.caseId,
    addDeclarationInput.parse({
      title: "D",
      declarant: "CTO",
      signedOn: "2026-06-24",
      signedWhere: "Toronto",
    }),
  );
  const fields = {
    text: "Signed for.",
    timing: "past",
    from: onDay("2026-06-12"),
    declarationId: id,
  } as const;
  const harm = await addHarm(w.attorney, w.caseId, addHarmInput.parse(fields));
  expect(harm.evidence).toBe("signed");
  expect(
    changeHarmInput.safeParse({ ...fields, evidenceAtMost: "known", version: 1 }).error?.issues[0]?.path,
  ).toEqual(["evidenceWhy"]);
  const held = await changeHarm(
    w.attorney,
    w.caseId,
    harm.id,
    changeHarmInput.parse({
      ...fields,
      evidenceAtMost: "source_found",
      evidenceWhy: "The declarant withdrew.",
      version: 1,
    }),
  );
  expect(held).toMatchObject({ evidence: "source_found", evidenceWhy: "The declarant withdrew." });
  const { harms } = await getProofMatrix(w.attorney, w.caseId);
  expect(harms.find((h) => h.harmId === harm.id)?.cells[0]?.strength).toBe("sourced");
});

it("a signed page without text is said to be unchecked, not to lack the oath", async () => {
  const { id: documentId } = await owner.document.create({
    data: {
      caseId: w.caseId,
      tier: "record",
      title: "Scan",
      fileName: "scan.pdf",
      mediaType: "application/pdf",
      sha256: createHash("sha256").update("scan").digest("hex"),
      byteSize: 10,
      pageCount: 2,
      textState: "read",
    },
    select: { id: true },
  });
  const write = (page: number, text: string) =>
    owner.documentPage.create({
      data: { caseId: w.caseId, tier: "record", documentId, page, text },
      select: { page: true },
    });
  await write(1, "1. I am the CTO.");
  await write(2, "  ");
  const draft = { title: "Scanned", declarant: "CTO", signedAbroad: true, documentId };
  const row = await draftDeclaration(w.attorney, w.caseId, addDeclarationInput.parse(draft));
  expect(row.signedPage).toMatchObject({
    state: "unread",
    words: expect.stringContaining("Page 2 has no text layer"),
  });
  expect(row.jurat).toContain("under the laws of the United States of America");
  await owner.documentPage.updateMany({
    where: { documentId, page: 2 },
    data: {
      text: "I declare under penalty of perjury that the foregoing is true and correct. Executed on June 24, 2026. /s/ A",
    },
  });
  const checked = await changeDeclaration(
    w.attorney,
    w.caseId,
    row.id,
    changeDeclarationInput.parse({ ...draft, version: 1 }),
  );
  expect(checked.signedPage).toMatchObject({ state: "checked", page: 2, problems: [{ weight: "stops" }] });
});
