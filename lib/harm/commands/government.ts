import type { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, invalid, notFound, stale } from "@/lib/errors";
import { canRecord } from "../access";
import type {
  AccessIntervalRow,
  addActionInput,
  addIntervalInput,
  changeActionInput,
  changeIntervalInput,
  GovernmentAction,
} from "../government-schema";
import { getAccessInterval, getGovernmentAction } from "../queries/government";
import { checkTierChange, endOfRelease } from "../write/check-tier-change";
import { checkCitations, writeCitations } from "../write/citations";
import { dayBounds, dbDay, toJson } from "../write/dates";
import { keepRevision } from "../write/revision";

type Action = z.output<typeof addActionInput>;
type Interval = z.output<typeof addIntervalInput>;

async function actionColumns(tx: Tx, caseId: string, input: Action) {
  const { citations: _, start, end, ...rest } = input;
  const bounds = await dayBounds(tx, caseId, start, null, "start");
  return {
    ...rest,
    startDated: { ...start },
    endDated: toJson(end),
    earliestOn: dbDay(bounds.earliest),
    latestOn: dbDay(bounds.latest),
  };
}

function intervalColumns(input: Interval) {
  const { citations: _, start, end, ...rest } = input;
  return { ...rest, startDated: { ...start }, endDated: toJson(end) };
}

const event = (
  action: AuditEntry["action"],
  subjectKind: "government_action" | "access_interval",
  subjectId: string,
  data: NonNullable<AuditEntry["data"]>,
): [AuditEntry] => [{ action, subjectKind, subjectId, data }];

/** Records something the government did. */
export async function addGovernmentAction(
  viewer: Viewer,
  caseId: string,
  input: Action,
): Promise<GovernmentAction> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const id = await audited(viewer, async (tx) => {
    await checkCitations(tx, caseId, input.citations, "citations");
    const row = await tx.governmentAction.create({
      data: { ...(await actionColumns(tx, caseId, input)), caseId, createdById: viewer.userId },
      select: { id: true },
    });
    const guard = { caseId, tier: input.tier, audienceId: input.audienceId };
    await writeCitations(tx, viewer, guard, { governmentActionId: row.id }, input.citations);
    return {
      result: row.id,
      caseId,
      events: event("government_action.recorded", "government_action", row.id, {
        isDirective: input.isDirective,
      }),
    };
  });
  return getGovernmentAction(viewer, caseId, id);
}

/** Changes an action; what stood is kept. A stale version is a conflict that shows both. */
export async function changeGovernmentAction(
  viewer: Viewer,
  caseId: string,
  actionId: string,
  input: z.output<typeof changeActionInput>,
): Promise<GovernmentAction> {
  await audited(viewer, async (tx) => {
    const before = await getGovernmentAction(viewer, caseId, actionId);
    if (!canRecord(viewer, caseId)) throw forbidden("Only the case team changes the record.");
    if (before.version !== input.version) throw stale("action", before);
    checkTierChange(viewer, caseId, before, input);
    if (input.supersedesId === actionId) throw invalid("supersedesId", "An action cannot supersede itself.");
    await checkCitations(tx, caseId, input.citations, "citations");
    await keepRevision(tx, viewer, caseId, "government_action", before);
    const { version, ...fields } = input;
    const { count } = await tx.governmentAction.updateMany({
      where: { id: actionId, caseId, version },
      data: {
        ...(await actionColumns(tx, caseId, fields)),
        ...endOfRelease(input),
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw stale("action", await getGovernmentAction(viewer, caseId, actionId));
    const guard = { caseId, tier: input.tier, audienceId: input.audienceId };
    await writeCitations(tx, viewer, guard, { governmentActionId: actionId }, input.citations);
    return {
      result: null,
      caseId,
      events: event("government_action.changed", "government_action", actionId, {
        version: before.version + 1,
      }),
    };
  });
  return getGovernmentAction(viewer, caseId, actionId);
}

/** Records a stretch without access. The days follow from it. */
export async function addAccessInterval(
  viewer: Viewer,
  caseId: string,
  input: Interval,
): Promise<AccessIntervalRow> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const id = await audited(viewer, async (tx) => {
    await checkCitations(tx, caseId, input.citations, "citations");
    const row = await tx.accessInterval.create({
      data: { ...intervalColumns(input), caseId, createdById: viewer.userId },
      select: { id: true },
    });
    const guard = { caseId, tier: input.tier, audienceId: input.audienceId };
    await writeCitations(tx, viewer, guard, { accessIntervalId: row.id }, input.citations);
    return {
      result: row.id,
      caseId,
      events: event("access_interval.recorded", "access_interval", row.id, { group: input.group }),
    };
  });
  return getAccessInterval(viewer, caseId, id);
}

/** Changes an interval; what stood is kept. A stale version is a conflict that shows both. */
export async function changeAccessInterval(
  viewer: Viewer,
  caseId: string,
  intervalId: string,
  input: z.output<typeof changeIntervalInput>,
): Promise<AccessIntervalRow> {
  await audited(viewer, async (tx) => {
    const before = await getAccessInterval(viewer, caseId, intervalId);
    if (!canRecord(viewer, caseId)) throw forbidden("Only the case team changes the record.");
    if (before.version !== input.version) throw stale("interval", before);
    checkTierChange(viewer, caseId, before, input);
    await checkCitations(tx, caseId, input.citations, "citations");
    await keepRevision(tx, viewer, caseId, "access_interval", before);
    const { version, ...fields } = input;
    const { count } = await tx.accessInterval.updateMany({
      where: { id: intervalId, caseId, version },
      data: { ...intervalColumns(fields), ...endOfRelease(input), version: { increment: 1 } },
    });
    if (count !== 1) throw stale("interval", await getAccessInterval(viewer, caseId, intervalId));
    const guard = { caseId, tier: input.tier, audienceId: input.audienceId };
    await writeCitations(tx, viewer, guard, { accessIntervalId: intervalId }, input.citations);
    return {
      result: null,
      caseId,
      events: event("access_interval.changed", "access_interval", intervalId, {
        version: before.version + 1,
      }),
    };
  });
  return getAccessInterval(viewer, caseId, intervalId);
}
