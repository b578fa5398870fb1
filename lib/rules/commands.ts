import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now, today } from "@/lib/dates/clock";
import { toDbDate } from "@/lib/dates/court-date";
import { findRule } from "@/lib/deadlines/rules/catalogue";
import { AppError, forbidden, invalid, notFound } from "@/lib/errors";
import { canCheckRules, canReadChecks } from "./access";
import { fingerprintOf } from "./fingerprint";
import type { CheckRule } from "./schema";

/** Records that a person compared a rule with its official text. It shows wherever a date of the rule does. */
export async function checkRule(
  viewer: Viewer,
  ruleId: string,
  input: CheckRule,
): Promise<{ checkId: string }> {
  if (!canReadChecks(viewer)) throw notFound("rule");
  if (!canCheckRules(viewer)) throw forbidden("Only the firm's people vouch for a rule's text.");
  const rule = findRule(ruleId);
  if (rule === undefined) throw notFound("rule");
  if (input.checkedOn > today())
    throw invalid("checkedOn", "This day has not come yet in the court's calendar.");
  return audited(viewer, async (tx) => {
    const { checkedOn, ...rest } = input;
    const { id } = await tx.ruleCheck.create({
      data: {
        ...rest,
        ruleId: rule.id,
        fingerprint: fingerprintOf(rule),
        checkedOn: toDbDate(checkedOn),
        createdAt: now(),
        createdById: viewer.userId,
      },
      select: { id: true },
    });
    return {
      result: { checkId: id },
      caseId: null,
      events: [
        {
          action: "rule.checked",
          subjectKind: "setting",
          subjectId: null,
          data: { ruleId, outcome: input.outcome, checkedOn },
        },
      ],
    };
  });
}

/** Takes one's own check back: it stays in the list, marked, and vouches for nothing more. */
export async function withdrawCheck(
  viewer: Viewer,
  ruleId: string,
  checkId: string,
): Promise<{ checkId: string }> {
  if (!canReadChecks(viewer)) throw notFound("rule");
  return audited(viewer, async (tx) => {
    const check = await tx.ruleCheck.findFirst({
      where: { id: checkId, ruleId },
      select: { createdById: true, withdrawnAt: true },
    });
    if (check === null) throw notFound("check");
    if (check.createdById !== viewer.userId)
      throw forbidden("A check is taken back by the person who made it.");
    if (check.withdrawnAt !== null) throw new AppError("conflict", "This check was taken back already.");
    await tx.ruleCheck.updateMany({ where: { id: checkId }, data: { withdrawnAt: now() } });
    return {
      result: { checkId },
      caseId: null,
      events: [
        {
          action: "rule.check_withdrawn",
          subjectKind: "setting",
          subjectId: null,
          data: { ruleId, checkId },
        },
      ],
    };
  });
}
