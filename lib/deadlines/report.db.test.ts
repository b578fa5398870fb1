import { afterAll, beforeAll, expect, it } from "vitest";
import { today } from "@/lib/dates/clock";
import { addDays, toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { getReport } from "./queries/report";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("lists each date once, though one is moved over the edge of a page while it is read", async () => {
  const on = (days: number) => toDbDate(addDays(today(), days));
  const row = (n: number) => ({
    caseId: w.caseId,
    title: `Date ${n}`,
    side: "ours" as const,
    basis: "by_hand" as const,
    state: "confirmed" as const,
    dueOn: on(10),
  });
  // A page of the board is 250.
  await owner.deadline.createMany({ data: Array.from({ length: 499 }, (_, n) => row(n)) });
  const { id } = await owner.deadline.create({ data: { ...row(499), dueOn: on(20) } });
  let reading = true;
  const moving = (async () => {
    for (let n = 0; reading; n++)
      await owner.deadline.update({ where: { id }, data: { dueOn: on(n % 2 === 0 ? 1 : 20) } });
  })();
  const listed: number[] = [];
  for (let n = 0; n < 12; n++)
    listed.push((await getReport(w.attorney, {})).rows.filter((r) => r.id === id).length);
  reading = false;
  await moving;
  expect(listed).toEqual(listed.map(() => 1));
});
