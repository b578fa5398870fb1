import { afterAll, beforeAll, expect, it } from "vitest";
import type { CourtDate } from "@/lib/dates/court-date";
import { onDay } from "@/lib/dates/uncertain-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addHarm } from "./commands/harms";
import { getAccrual } from "./queries/accrual";
import { addHarmInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
const on: CourtDate = "2026-07-03";
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("counts every line whichever page of formulas is read", async () => {
  const harm = await addHarm(w.attorney, w.caseId, addHarmInput.parse({ text: "Contracts were lost." }));
  await owner.harmAmount.createMany({
    data: Array.from({ length: 61 }, (_, n) => ({
      caseId: w.caseId,
      harmId: harm.id,
      label: `Contract ${n}`,
      unit: "usd" as const,
      low: 10,
      high: 20,
      method: "From its terms.",
      form: { kind: "lump", at: { ...onDay(on) } },
    })),
  });
  const first = await getAccrual(w.attorney, w.caseId, { on });
  expect(first.lines).toHaveLength(50);
  expect(first.next).not.toBeNull();
  const second = await getAccrual(w.attorney, w.caseId, { on, cursor: first.next ?? "" });
  expect(second.lines).toHaveLength(11);
  expect(second.next).toBeNull();
  expect(new Set([...first.lines, ...second.lines].map((l) => l.label)).size).toBe(61);
  for (const page of [first, second])
    expect(page.units.map((u) => u.total.points.at(-1))).toEqual([{ on, low: 610, high: 1220 }]);
});
