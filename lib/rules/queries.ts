import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { allRules, findRule } from "@/lib/deadlines/rules/catalogue";
import { type RuleChecked, verificationOf } from "@/lib/deadlines/verification";
import { notFound } from "@/lib/errors";
import { canCheckRules, canReadChecks } from "./access";
import { fingerprintOf, sayRule } from "./fingerprint";
import type { RuleChangeRow, RuleCheckRow, RulePage } from "./schema";

const MOST = 5000;

/** Every check that the viewer may read, the latest first. */
async function readChecks(viewer: Viewer): Promise<RuleCheckRow[]> {
  if (!canReadChecks(viewer)) return [];
  return withViewer(viewer, async (tx) => {
    const rows = await tx.ruleCheck.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
      select: {
        id: true,
        ruleId: true,
        fingerprint: true,
        outcome: true,
        checkedOn: true,
        against: true,
        sourceUrl: true,
        note: true,
        createdAt: true,
        createdById: true,
        withdrawnAt: true,
      },
    });
    if (rows.length === 0) return [];
    const people = await tx.user.findMany({
      where: { id: { in: [...new Set(rows.map((r) => r.createdById))] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((p) => [p.id, p.name]));
    return rows.map(({ fingerprint, checkedOn, createdAt, createdById, withdrawnAt, ...row }) => {
      const rule = findRule(row.ruleId);
      return {
        ...row,
        checkedOn: fromDbDate(checkedOn),
        by: names.get(createdById) ?? null,
        at: createdAt.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        holds: withdrawnAt === null && rule !== undefined && fingerprintOf(rule) === fingerprint,
        can: { withdraw: createdById === viewer.userId && withdrawnAt === null },
      };
    });
  });
}

/** The check that stands for each rule: the latest that was not withdrawn and speaks of the text as it is now. */
export async function standingChecks(viewer: Viewer): Promise<Map<string, RuleChecked>> {
  const checks = new Map<string, RuleChecked>();
  for (const { ruleId, holds, outcome, checkedOn, against, note, by } of await readChecks(viewer))
    if (holds && !checks.has(ruleId)) checks.set(ruleId, { outcome, on: checkedOn, against, note, by });
  return checks;
}

/** Changes of the rules' texts since this installation first read them, the latest first. */
export async function listRuleChanges(viewer: Viewer, since: Date | null = null): Promise<RuleChangeRow[]> {
  if (!canReadChecks(viewer)) return [];
  const rows = await withViewer(viewer, (tx) =>
    tx.ruleText.findMany({
      where: since === null ? {} : { OR: [{ isChange: false }, { seenAt: { gte: since } }] },
      orderBy: [{ seenAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, ruleId: true, words: true, isChange: true, seenAt: true },
    }),
  );
  const last = new Map<string, string>();
  const changes: RuleChangeRow[] = [];
  for (const row of rows) {
    if (row.isChange)
      changes.unshift({
        id: row.id,
        ruleId: row.ruleId,
        cite: findRule(row.ruleId)?.cite ?? row.ruleId,
        was: last.get(row.ruleId) ?? null,
        now: row.words,
        at: row.seenAt.toISOString(),
      });
    last.set(row.ruleId, row.words);
  }
  return changes;
}

/** Every rule with what it says, whether anybody compared it with the official text, and what changed. */
export async function listRules(viewer: Viewer): Promise<RulePage> {
  if (!canReadChecks(viewer)) throw notFound("page");
  return withViewer(viewer, async () => {
    const checks = await readChecks(viewer);
    const standing = await standingChecks(viewer);
    return {
      items: allRules
        .filter((rule) => rule.sameAs === undefined)
        .map((rule) => ({
          id: rule.id,
          cite: rule.cite,
          title: rule.title,
          authority: rule.authority,
          jurisdictional: rule.extendable === "jurisdictional",
          verification: verificationOf(rule, standing.get(rule.id) ?? null),
          says: sayRule(rule),
          seenWhere: rule.seenWhere,
          checks: checks.filter((check) => check.ruleId === rule.id),
        })),
      changes: await listRuleChanges(viewer),
      can: { check: canCheckRules(viewer) },
    };
  });
}
