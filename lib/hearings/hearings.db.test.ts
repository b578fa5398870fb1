import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { editHearing, holdHearing, resetHearing, setHearing, vacateHearing } from "./commands";
import { getHearing, listHearings } from "./queries";
import {
  editHearingInput,
  holdHearingInput,
  resetHearingInput,
  setHearingInput,
  vacateHearingInput,
} from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
const set = (heldOn: string, extra = {}) =>
  setHearing(
    w.paralegal,
    w.caseId,
    setHearingInput.parse({ kind: "motion_hearing", title: "Argument", heldOn, startsAt: "10:00", ...extra }),
  );

beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("keeps every date a hearing was ever set for", async () => {
  const first = await set("2026-07-20", { place: "Courtroom 7", judge: "Judge A" });
  const second = await resetHearing(
    w.attorney,
    w.caseId,
    first.id,
    resetHearingInput.parse({ version: 1, heldOn: "2026-07-22", startsAt: "14:00" }),
  );
  expect(second).toMatchObject({
    state: "set",
    heldOn: "2026-07-22",
    startsAt: "14:00",
    place: "Courtroom 7",
    judge: "Judge A",
  });
  const third = await resetHearing(
    w.attorney,
    w.caseId,
    second.id,
    resetHearingInput.parse({ version: 1, heldOn: "2026-07-24", startsAt: "14:00" }),
  );
  for (const id of [first.id, second.id, third.id]) {
    expect((await getHearing(w.attorney, w.caseId, id)).chain.map((h) => [h.heldOn, h.state])).toEqual([
      ["2026-07-20", "reset"],
      ["2026-07-22", "reset"],
      ["2026-07-24", "set"],
    ]);
  }
  await expect(
    resetHearing(
      w.attorney,
      w.caseId,
      first.id,
      resetHearingInput.parse({ version: 2, heldOn: "2026-08-01" }),
    ),
  ).rejects.toMatchObject({ code: "conflict" });
});

it("vacates, and does not hold what is vacated", async () => {
  const hearing = await set("2026-07-27");
  const vacated = await vacateHearing(
    w.attorney,
    w.caseId,
    hearing.id,
    vacateHearingInput.parse({ version: 1 }),
  );
  expect(vacated.state).toBe("vacated");
  await expect(
    holdHearing(w.attorney, w.caseId, hearing.id, holdHearingInput.parse({ version: 2 })),
  ).rejects.toMatchObject({ code: "conflict" });
});

it("records what was ruled from the bench once the day has come", async () => {
  const past = await set("2026-06-30");
  const held = await holdHearing(
    w.attorney,
    w.caseId,
    past.id,
    holdHearingInput.parse({ version: 1, argues: "Counsel A", rulings: "Denied without prejudice" }),
  );
  expect(held).toMatchObject({ state: "held", argues: "Counsel A", rulings: "Denied without prejudice" });
  const ahead = await set("2198-01-04");
  await expect(
    holdHearing(w.attorney, w.caseId, ahead.id, holdHearingInput.parse({ version: 1 })),
  ).rejects.toMatchObject({ code: "invalid" });
  const list = await listHearings(w.attorney, w.caseId, { view: "ahead" });
  expect(list.items.map((h) => h.id)).toContain(ahead.id);
  expect(list.items.map((h) => h.id)).not.toContain(past.id);
});

it("refuses a hearing before the case, the same day again, and a stale edit", async () => {
  await expect(set("2026-06-01")).rejects.toMatchObject({ fields: { heldOn: expect.any(String) } });
  const hearing = await set("2026-08-03");
  await expect(
    resetHearing(
      w.attorney,
      w.caseId,
      hearing.id,
      resetHearingInput.parse({ version: 1, heldOn: "2026-08-03", startsAt: "10:00" }),
    ),
  ).rejects.toMatchObject({ fields: { heldOn: expect.any(String) } });
  const edit = (title: string) =>
    editHearing(
      w.attorney,
      w.caseId,
      hearing.id,
      editHearingInput.parse({ version: 1, kind: "trial", title, startsAt: "09:00" }),
    );
  await edit("Bench trial");
  await expect(edit("Jury trial")).rejects.toMatchObject({ current: { title: "Bench trial" } });
});
