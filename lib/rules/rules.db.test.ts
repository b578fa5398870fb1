import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintJob } from "@/lib/auth/viewer";
import { disconnectAll } from "@/lib/db/prisma";
import { addDeadlines } from "@/lib/deadlines/commands/add";
import { addDeadlinesInput } from "@/lib/deadlines/entry-schema";
import { getDeadline } from "@/lib/deadlines/queries/deadline";
import { listLeftBehind } from "@/lib/deadlines/queries/moves";
import { proposeFromTrigger } from "@/lib/deadlines/queries/proposals";
import { ruleById } from "@/lib/deadlines/rules/catalogue";
import { UNVERIFIED } from "@/lib/deadlines/verification";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { checkRule, withdrawCheck } from "./commands";
import { logRuleTexts } from "./commands/log-texts";
import { fingerprintOf } from "./fingerprint";
import { listRuleChanges, listRules } from "./queries";
import { checkRuleInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
const worker = mintJob("deadlines");
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const agrees = checkRuleInput.parse({
  outcome: "agrees",
  checkedOn: "2026-07-01",
  against: "LCvR, June 2026 edition, p. 41",
});
async function dateBy(ruleId: string, trigger: string, serviceMethod: string | null = null) {
  const input = addDeadlinesInput.parse({
    deadlines: [
      {
        title: "A date",
        side: "ours",
        how: { kind: "rule", ruleId, trigger, serviceMethod },
        ownerId: w.attorney.userId,
      },
    ],
  });
  const [made] = (await addDeadlines(w.paralegal, w.caseId, input)).items;
  if (made === undefined) throw new Error("nothing was added");
  return made;
}
const read = (viewer: World["attorney"], id: string) => getDeadline(viewer, w.caseId, id);

describe("a check of a rule's text", () => {
  it("shows wherever a date of the rule does, and ends its warning", async () => {
    const before = await dateBy("frcp-7-1", "2026-07-06");
    const rule = ruleById("frcp-7-1");
    expect(before.verification?.state).toBe(rule.seen === "memory" ? "unverified" : "read_in_copy");
    const { checkId } = await checkRule(w.attorney, "frcp-7-1", agrees);
    const after = await read(w.paralegal, before.id);
    expect(after.verification).toMatchObject({ state: "checked", by: w.attorney.name, on: "2026-07-01" });
    expect(after.warnings).not.toContain(UNVERIFIED);
    const { items } = await proposeFromTrigger(w.paralegal, w.caseId, {
      trigger: "first_appearance",
      on: "2026-07-06",
      time: null,
      serviceMethod: null,
    });
    const proposed = items.find((p) => p.ruleId === "frcp-7-1");
    expect([proposed?.verification.state, proposed?.answer?.rule?.verification.state]).toEqual([
      "checked",
      "checked",
    ]);
    await expect(withdrawCheck(w.paralegal, "frcp-7-1", checkId)).rejects.toMatchObject({
      code: "forbidden",
    });
    await withdrawCheck(w.attorney, "frcp-7-1", checkId);
    expect((await read(w.paralegal, before.id)).verification?.state).toBe(before.verification?.state);
    expect((await read(w.paralegal, before.id)).warnings).toEqual(before.warnings);
  });

  it("that found a difference is said first, wherever the date appears", async () => {
    const made = await dateBy("lcvr-7-b", "2026-07-06", "ecf");
    const { checkId } = await checkRule(w.paralegal, "lcvr-7-b", {
      ...agrees,
      outcome: "differs",
      note: "the slip says 10 days",
    });
    const after = await read(w.attorney, made.id);
    expect(after.verification?.state).toBe("differs");
    expect(after.warnings[0]).toContain("the slip says 10 days");
    await withdrawCheck(w.paralegal, "lcvr-7-b", checkId);
    expect(() => checkRuleInput.parse({ ...agrees, outcome: "differs" })).toThrow("Say what differs.");
  });

  it("vouches to the firm's own people alone", async () => {
    await checkRule(w.attorney, "lcvr-7-d", agrees);
    const state = async (viewer: World["attorney"]) =>
      (await listRules(viewer)).items.find((r) => r.id === "lcvr-7-d")?.verification.state;
    expect(await state(w.paralegal)).toBe("checked");
    expect(await state(w.stranger)).not.toBe("checked");
    await expect(listRules(w.lead)).rejects.toMatchObject({ code: "not_found" });
    await expect(checkRule(w.lead, "lcvr-7-d", agrees)).rejects.toMatchObject({ code: "not_found" });
  });

  it("holds only while the table says the same", async () => {
    await owner.ruleCheck.updateMany({ where: { ruleId: "lcvr-7-d" }, data: { fingerprint: "another" } });
    const row = (await listRules(w.paralegal)).items.find((r) => r.id === "lcvr-7-d");
    expect(row?.verification.state).not.toBe("checked");
    expect(row?.checks[0]?.holds).toBe(false);
  });
});

describe("a change of a rule's text", () => {
  it("is logged, moves nothing, and is proposed to those who have a date by it", async () => {
    const made = await dateBy("lcvr-7-b", "2026-09-01", "ecf");
    expect(await logRuleTexts(worker)).toBe(0);
    expect(await listRuleChanges(w.attorney)).toEqual([]);
    expect(await listLeftBehind(w.attorney)).toEqual([]);
    // As if the release before had said otherwise: another text on record, and the date that it gave.
    await owner.ruleText.updateMany({
      where: { ruleId: "lcvr-7-b" },
      data: { fingerprint: "the text before", words: "11 days after service of motion." },
    });
    await owner.deadline.update({
      where: { id: made.id },
      data: {
        dueOn: new Date("2026-09-14"),
        safeOn: new Date("2026-09-14"),
        nominalEndOn: new Date("2026-09-12"),
      },
    });
    expect(await logRuleTexts(worker)).toBe(1);
    expect((await listRuleChanges(w.attorney)).map((c) => [c.ruleId, c.was])).toEqual([
      ["lcvr-7-b", "11 days after service of motion."],
    ]);
    expect((await read(w.attorney, made.id)).dueOn).toBe("2026-09-14");
    const left = await listLeftBehind(w.attorney);
    expect(left.filter((r) => r.id === made.id).map((r) => r.newDue)).toEqual(["2026-09-15"]);
    const told = await owner.outbox.findMany({
      where: { kind: "deadline.rule_changed" },
      select: { userId: true, subjectId: true },
    });
    expect(told).toEqual([{ userId: w.attorney.userId, subjectId: made.id }]);
    expect(await logRuleTexts(worker)).toBe(0);
    await expect(logRuleTexts(w.attorney)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is another fingerprint, and another note is not", () => {
    const rule = ruleById("lcvr-7-b");
    expect(fingerprintOf({ ...rule, roll: "no" })).not.toBe(fingerprintOf(rule));
    expect(
      fingerprintOf({ ...rule, versions: rule.versions.map((v) => ({ ...v, note: "Seen again." })) }),
    ).toBe(fingerprintOf(rule));
  });
});
