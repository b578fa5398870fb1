import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { logFiling } from "@/lib/filings/commands";
import { logFilingInput } from "@/lib/filings/schema";
import { getClientStatus } from "@/lib/status/queries";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const log = (number: number, text: string, tier: "record" | "work_product") =>
  logFiling(
    world.attorney,
    world.caseId,
    logFilingInput.parse({ number, filedOn: "2026-06-24", kind: "motion", text, tier }),
  );
const read = async () => (await getClientStatus(world.lead, world.caseId)).filings.map((f) => f.number);

it("releases nothing by default, and with the opt-in only what is public and logged from then on", async () => {
  await log(1, "MOTION before the choice", "record");
  expect(await read()).toEqual([]);
  await owner.case.update({
    where: { id: world.caseId },
    data: { releasePublicEntries: true },
    select: { id: true },
  });
  await log(2, "MOTION after the choice", "record");
  await log(3, "Our own note of a filing", "work_product");
  expect(await read()).toEqual([2]);
});
