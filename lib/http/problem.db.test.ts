import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { problem } from "./problem";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let sealedId = "";
let foreignId = "";
beforeAll(async () => {
  w = await makeWorld(owner);
  const { id: audienceId } = await owner.audience.create({
    data: { caseId: w.caseId, name: "Others", tier: "sealed" },
    select: { id: true },
  });
  const filing = (caseId: string, seal: object) =>
    owner.filing.create({
      data: {
        caseId,
        position: 1,
        number: 7,
        filedOn: new Date("2026-06-24"),
        kind: "motion",
        textRaw: "M",
        textClean: "M",
        ...seal,
      },
      select: { id: true },
    });
  sealedId = (await filing(w.caseId, { tier: "sealed", audienceId })).id;
  foreignId = (await filing(w.otherCaseId, {})).id;
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

/** What somebody of the team is told who names an entry they cannot see. */
async function told(filingId: string): Promise<string> {
  const naming = withViewer(w.paralegal, (tx) =>
    tx.note.create({
      data: { caseId: w.caseId, subjectKind: "filing", subjectId: filingId, text: "X" },
      select: { id: true },
    }),
  );
  const error = await naming.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return problem(error, "ref").text();
}

it("an entry sealed to others, one of another case and one that never was are refused in the same words", async () => {
  const never = await told("0198c2f0-0000-7000-8000-0000000000ff");
  expect(never).toContain("does not exist here");
  expect(await told(sealedId)).toBe(never);
  expect(await told(foreignId)).toBe(never);
});
