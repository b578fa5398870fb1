import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { changeDeclaration, draftDeclaration } from "./commands/declarations";
import { addFact } from "./commands/facts";
import { addDeclarationInput, changeDeclarationInput, type Declaration } from "./declaration-schema";
import { addFactInput } from "./fact-schema";
import { getDeclaration, listDeclarationRevisions } from "./queries/declarations";
import { getFact, listFactRevisions } from "./queries/facts";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let papers: string[];
let facts: string[];
let id: string;

beforeAll(async () => {
  w = await makeWorld(owner);
  papers = [];
  facts = [];
  for (const [n, label] of ["A", "B", "C"].entries()) {
    const { id: paper } = await owner.document.create({
      data: {
        caseId: w.caseId,
        tier: "work_product",
        title: `Paper ${label}`,
        sha256: createHash("sha256").update(`${w.caseId} ${label}`).digest("hex"),
        byteSize: 10,
        mediaType: "application/pdf",
        fileName: `${n}.pdf`,
        pageCount: 9,
      },
      select: { id: true },
    });
    papers.push(paper);
    const fact = await addFact(
      w.attorney,
      w.caseId,
      addFactInput.parse({
        text: `Fact ${label}.`,
        citations: [
          { cite: { kind: "exhibit", label, pages: { from: 4, to: null } }, documentId: paper, page: 4 },
        ],
      }),
    );
    facts.push(fact.id);
  }
  const drafted = await draftDeclaration(
    w.attorney,
    w.caseId,
    addDeclarationInput.parse({
      title: "Roe",
      declarant: "Roe",
      paragraphs: facts.map((factId, i) => ({ text: `See Ex. ${"ABC"[i]} at 4.`, factId })),
    }),
  );
  id = drafted.id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const input = (d: Declaration, rest: object = {}) =>
  changeDeclarationInput.parse({
    ...d,
    paragraphs: d.paragraphs.map(({ text, factId, harmId }) => ({ text, factId, harmId })),
    ...rest,
  });
const read = () => getDeclaration(w.attorney, w.caseId, id);
const letters = (d: Declaration) => d.exhibits.map((e) => `${e.letter} ${e.title}`);
const cites = async () => {
  const words: (string | undefined)[] = [];
  for (const fact of facts) words.push((await getFact(w.attorney, w.caseId, fact)).citations[0]?.words);
  return words;
};

it("exhibits keep the order given; cites in the ledger follow, and each row keeps what it said", async () => {
  const before = await read();
  expect(letters(before)).toEqual(["A Paper A", "B Paper B", "C Paper C"]);
  const [a, b, c] = papers;
  // The text as sent has the letters of the order as sent, as the form writes them.
  const after = await changeDeclaration(
    w.attorney,
    w.caseId,
    id,
    input(before, {
      exhibitOrder: [c, a, b],
      paragraphs: facts.map((factId, i) => ({ text: `See Ex. ${"BCA"[i]} at 4.`, factId })),
    }),
  );
  expect(letters(after)).toEqual(["A Paper C", "B Paper A", "C Paper B"]);
  expect(after.paragraphs.map((p) => p.text)).toEqual([
    "See Ex. B at 4.",
    "See Ex. C at 4.",
    "See Ex. A at 4.",
  ]);
  expect(await cites()).toEqual(["Ex. B at 4", "Ex. C at 4", "Ex. A at 4"]);
  expect((await listFactRevisions(w.attorney, w.caseId, facts[0] ?? ""))[0]?.changes).toEqual([
    { field: "citations", before: "Ex. A at 4", after: "Ex. B at 4" },
  ]);
  expect((await listDeclarationRevisions(w.attorney, w.caseId, id))[0]?.changes).toContainEqual({
    field: "exhibitOrder",
    before: "Paper A; Paper B; Paper C",
    after: "Paper C; Paper A; Paper B",
  });
});

it("an exhibit that no paragraph cites any more moves the others up, in the text and in the ledger", async () => {
  const before = await read();
  const after = await changeDeclaration(
    w.attorney,
    w.caseId,
    id,
    // Paper C was Ex. A, and goes.
    input(before, {
      paragraphs: before.paragraphs.slice(0, 2).map(({ text, factId }) => ({ text, factId })),
    }),
  );
  expect(letters(after)).toEqual(["A Paper A", "B Paper B"]);
  expect(after.paragraphs.map((p) => p.text)).toEqual(["See Ex. A at 4.", "See Ex. B at 4."]);
  expect((await cites()).slice(0, 2)).toEqual(["Ex. A at 4", "Ex. B at 4"]);
});

it("what is signed keeps its letters", async () => {
  const drafted = await draftDeclaration(
    w.attorney,
    w.caseId,
    addDeclarationInput.parse({
      title: "Signed",
      declarant: "Doe",
      signedOn: "2026-07-01",
      paragraphs: facts.slice(1).map((factId) => ({ text: "x", factId })),
    }),
  );
  const order = drafted.exhibitOrder.toReversed();
  expect(order).toHaveLength(2);
  await expect(
    changeDeclaration(w.attorney, w.caseId, drafted.id, input(drafted, { exhibitOrder: order })),
  ).rejects.toMatchObject({ code: "invalid" });
});

it("an exhibit sealed to fewer comes last, so that nobody's letters tell of it", async () => {
  const before = await read();
  const sealedTo = await owner.audience.create({
    data: { caseId: w.caseId, name: "Sealed", tier: "sealed" },
    select: { id: true },
  });
  await owner.audienceMember.create({
    data: { audienceId: sealedTo.id, userId: w.attorney.userId, caseId: w.caseId },
  });
  await owner.document.update({
    where: { id: papers[0] ?? "" },
    data: { tier: "sealed", audienceId: sealedTo.id },
  });
  const named = await getDeclaration(await viewerFor(w.attorney.userId), w.caseId, id);
  expect(letters(named)).toEqual(["A Paper B", "B Paper A"]);
  const other = await getDeclaration(w.paralegal, w.caseId, id);
  expect(letters(other)).toEqual(["A Paper B"]);
  expect(JSON.stringify([other, await listDeclarationRevisions(w.paralegal, w.caseId, id)])).not.toContain(
    "Paper A",
  );
  expect(before.exhibits).toHaveLength(2);
  // Whoever may not see a paragraph saves the others, and loses or overwrites nothing.
  const saved = await changeDeclaration(w.paralegal, w.caseId, id, input(other, { title: "Roe, again" }));
  expect(saved.title).toBe("Roe, again");
  expect(saved.paragraphs.map((p) => p.text)).toEqual(other.paragraphs.map((p) => p.text));
  const whole = await getDeclaration(await viewerFor(w.attorney.userId), w.caseId, id);
  expect(whole.paragraphs.map((p) => p.text)).toEqual(
    expect.arrayContaining(named.paragraphs.map((p) => p.text)),
  );

  // Where all that is there is sealed to others, what is new takes the next free number.
  await owner.document.update({
    where: { id: papers[1] ?? "" },
    data: { tier: "sealed", audienceId: sealedTo.id },
  });
  const none = await getDeclaration(w.paralegal, w.caseId, id);
  expect([none.paragraphs, none.exhibits]).toEqual([[], []]);
  const added = await changeDeclaration(
    w.paralegal,
    w.caseId,
    id,
    input(none, { paragraphs: [{ text: "New." }] }),
  );
  expect(added.paragraphs.map((p) => [p.number, p.text])).toEqual([[1, "New."]]);
  const all = await getDeclaration(await viewerFor(w.attorney.userId), w.caseId, id);
  expect(all.paragraphs.map((p) => p.text)).toEqual([...whole.paragraphs.map((p) => p.text), "New."]);
});

it("whoever saves around exhibits that they may not see leaves their order as it is", async () => {
  const attorney = await viewerFor(w.attorney.userId);
  const before = await getDeclaration(attorney, w.caseId, id);
  expect(letters(before)).toEqual(["A Paper B", "B Paper A"]);
  const after = await changeDeclaration(
    attorney,
    w.caseId,
    id,
    input(before, { exhibitOrder: before.exhibitOrder.toReversed() }),
  );
  expect(letters(after)).toEqual(["A Paper A", "B Paper B"]);
  const other = await getDeclaration(w.paralegal, w.caseId, id);
  await changeDeclaration(w.paralegal, w.caseId, id, input(other, { title: "Roe, once more" }));
  expect(letters(await getDeclaration(attorney, w.caseId, id))).toEqual(["A Paper A", "B Paper B"]);
});
