import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { disconnectAll } from "./prisma";
import { type Tx, withViewer } from "./with-viewer";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const failing: Record<string, (tx: Tx) => Promise<unknown>> = {
  "a value that is no day": (tx) =>
    tx.fact.findMany({ where: { text: "PRIVATEWORD", earliestOn: new Date("nonsense") } }),
  "an id that is none": (tx) => tx.fact.findMany({ where: { text: "PRIVATEWORD", id: "PRIVATEWORD" } }),
  "a row that breaks a rule of the table": (tx) =>
    tx.harm.create({
      data: {
        caseId: w.caseId,
        text: "PRIVATEWORD",
        earliestOn: new Date("2026-07-02"),
        latestOn: new Date("2026-07-01"),
      },
    }),
  "a row without what it needs": (tx) =>
    tx.$queryRaw`INSERT INTO note (id, case_id, subject_kind, text) VALUES (gen_random_uuid(), ${w.caseId}::uuid, 'fact', ${"PRIVATEWORD"})`,
  "raw SQL with a value that does not fit": (tx) => tx.$queryRaw`SELECT ${"PRIVATEWORD"}::int`,
};

for (const [what, work] of Object.entries(failing))
  it(`the error of ${what} says so without the words`, async () => {
    const error = await withViewer(w.attorney, work).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    const logged = inspect(error, { depth: 10 });
    expect(logged).not.toContain("PRIVATEWORD");
    expect(logged.length).toBeGreaterThan(60);
  });

it("the log of the database tells of itself, and of no row, value or statement", async () => {
  await expect(
    owner.$executeRaw`INSERT INTO harm (id, case_id, text, earliest_on, latest_on, updated_at)
      VALUES (gen_random_uuid(), ${w.caseId}::uuid, 'PRIVATEWORD', '2026-07-02', '2026-07-01', now())`,
  ).rejects.toThrow();
  const log = await readFile(join(inject("templateDatabase").folder, "postgres.log"), "utf8");
  expect(log).toContain("ready to accept connections");
  expect(log).not.toContain("PRIVATEWORD");
});
