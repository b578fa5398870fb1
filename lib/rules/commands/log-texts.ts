import { randomUUID } from "node:crypto";
import { appendAudit } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { whatIf } from "@/lib/deadlines/move-schema";
import type { Rule } from "@/lib/deadlines/rule-shape";
import { allRules } from "@/lib/deadlines/rules/catalogue";
import { workOutMoves } from "@/lib/deadlines/work-out-moves";
import { tell } from "@/lib/deadlines/write-date";
import { forbidden } from "@/lib/errors";
import { fingerprintOf, sayRule } from "../fingerprint";

/** Tells those who have a date by a rule whose text changed, where it would fall on another day. Nothing moves. */
async function tellOfMoves(tx: Tx, viewer: Viewer, changed: ReadonlySet<string>): Promise<number> {
  const cases = await tx.deadline.findMany({
    where: { state: { in: ["proposed", "confirmed", "waiting"] }, ruleId: { in: [...changed] } },
    distinct: ["caseId"],
    orderBy: { caseId: "asc" },
    select: { caseId: true },
  });
  let told = 0;
  for (const { caseId } of cases) {
    const { rows } = await workOutMoves(tx, viewer, [caseId], whatIf.parse({}));
    const touched = rows.filter(({ record }) => changed.has(record.ruleId ?? ""));
    const people = touched.flatMap(({ record }) =>
      [record.ownerId, record.backupId].map((userId) => ({ userId, deadlineId: record.id })),
    );
    await tell(tx, viewer, caseId, "deadline.rule_changed", people);
    told += touched.length;
  }
  return told;
}

/**
 * Compares what the table says of each rule with what it said when this installation last looked, and logs what
 * changed. Dates do not move by it: they are proposed on the board and in "what if", and their keepers are told.
 * Returns how many texts changed. Runs as the job "deadlines".
 */
export async function logRuleTexts(viewer: Viewer, rules: readonly Rule[] = allRules): Promise<number> {
  if (viewer.job !== "deadlines") throw forbidden("Only the job of the dates does this.");
  return withViewer(viewer, async (tx) => {
    const known = await tx.ruleText.findMany({
      orderBy: [{ seenAt: "asc" }, { id: "asc" }],
      select: { ruleId: true, fingerprint: true },
    });
    const last = new Map(known.map((r) => [r.ruleId, r.fingerprint]));
    const fresh = rules.flatMap((rule) => {
      const fingerprint = fingerprintOf(rule);
      if (last.get(rule.id) === fingerprint) return [];
      return [
        {
          id: randomUUID(),
          ruleId: rule.id,
          fingerprint,
          words: sayRule(rule),
          isChange: last.has(rule.id),
          seenAt: now(),
        },
      ];
    });
    if (fresh.length === 0) return 0;
    await tx.ruleText.createMany({ data: fresh });
    const changed = fresh.filter((f) => f.isChange).map((f) => f.ruleId);
    if (changed.length === 0) return 0;
    const dates = await tellOfMoves(tx, viewer, new Set(changed));
    await appendAudit(tx, null, [
      {
        action: "rule.text_changed",
        subjectKind: "setting",
        subjectId: null,
        data: { rules: changed, dates },
      },
    ]);
    return changed.length;
  });
}
