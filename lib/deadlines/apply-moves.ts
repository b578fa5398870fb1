import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { formatShort } from "@/lib/dates/format-date";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, invalid } from "@/lib/errors";
import { groupBy } from "./group-by";
import type { MoveTable } from "./move-schema";
import { splitDue } from "./plan";
import { noAnswer, type StoredComputation } from "./recipe";
import type { Moving, WorkedOut } from "./work-out-moves";
import { type History, keptHistory, tell, writeHistory } from "./write-date";

type How = {
  reason: string;
  filingId: string | null;
  keep: readonly { id: string; reason: string }[];
  seen: readonly { id: string; newDue: string | null }[];
  confirmDates: boolean;
};

/** What was shown must be what is applied: nothing moves silently. */
function checkSeen(worked: WorkedOut, how: How): void {
  const shown = new Map(how.seen.map((s) => [s.id, s.newDue]));
  const same =
    shown.size === worked.rows.length &&
    worked.rows.every(({ row }) => shown.has(row.id) && shown.get(row.id) === row.newDue);
  const table: MoveTable = { rows: worked.rows.map(({ row }) => row), checked: worked.checked };
  if (!same)
    throw new AppError(
      "conflict",
      "The dates have changed since this table was made. Look at it again: nothing was moved.",
      { current: table },
    );
}

/** How the date is made, with the days it is now made from. */
function recipeAfter({ record, trigger, sides }: Moving): StoredComputation["recipe"] {
  const recipe = record.stored?.recipe ?? null;
  switch (recipe?.kind) {
    case "rule":
    case "count":
      return { ...recipe, trigger };
    case "recurring":
      return trigger === null ? recipe : { ...recipe, from: trigger };
    case "two_sided":
      return {
        ...recipe,
        sides: recipe.sides.map((side, part) => ({
          ...side,
          date: sides ? (sides[part] ?? null) : side.date,
        })),
      };
    default:
      return recipe;
  }
}

function computationOf(moving: Moving): StoredComputation {
  const { record, answer, row } = moving;
  const before = record.stored ?? noAnswer;
  const fresh = answer ?? {
    ...before,
    due: row.newDue,
    nominalEnd: row.newDue,
    safe: row.newSafe,
    steps:
      row.newDue === null
        ? []
        : [{ text: row.because, date: row.newDue.slice(0, 10), cite: "The date it hangs on" }],
  };
  return {
    ...before,
    ...fresh,
    // An order's own answer has no other cite than the order.
    cite: fresh.cite === "" ? before.cite : fresh.cite,
    recipe: recipeAfter(moving),
  };
}

/** "ECF No. 12, served Aug 28, 2026": the words follow the day they name. */
function triggerTextOf({ record, trigger }: Moving): string | null {
  const [from, to] = [record.triggerOn, splitDue(trigger).on];
  if (record.triggerText === null || from === null || to === null) return record.triggerText;
  return record.triggerText.replaceAll(formatShort(from), formatShort(to));
}

/** What a waiting date named was not its trigger: once it runs, it runs from the entry that says so. */
const entryOf = ({ record, trigger }: Moving, filingId: string | null) =>
  record.triggerOn === null && trigger !== null && record.trigger.subject === "filing"
    ? filingId
    : record.triggerFilingId;

function columns(moving: Moving, { confirmDates, filingId }: How) {
  const { record, row, answer, trigger } = moving;
  const due = splitDue(row.newDue);
  const waits = row.newDue === null;
  return {
    id: record.id,
    version: record.version,
    due_on: due.on,
    due_time: due.time,
    nominal_end_on: splitDue(answer?.nominalEnd ?? row.newDue).on,
    safe_on: splitDue(row.newSafe).on,
    trigger_on: splitDue(trigger).on,
    trigger_text: triggerTextOf(moving),
    trigger_filing_id: entryOf(moving, filingId),
    computation: computationOf(moving),
    state: waits ? "waiting" : confirmDates ? "proposed" : "confirmed",
    waiting_for: waits
      ? (moving.waitingFor ?? record.waitingFor ?? record.triggerText ?? "the event it is counted from")
      : null,
  };
}

/**
 * Writes a worked-out table: one statement moves all of the dates, one writes their history. A moved date is
 * unconfirmed again, and asks again for its acknowledgement. Returns how many moved and how many were kept.
 */
export async function applyWorkedOut(
  tx: Tx,
  viewer: Viewer,
  worked: WorkedOut,
  how: How,
): Promise<{ moved: Moving[]; kept: Moving[] }> {
  checkSeen(worked, how);
  const reasons = new Map(how.keep.map((k) => [k.id, k.reason]));
  const unexplained = worked.rows.find(({ row }) => row.kept && !reasons.has(row.id));
  if (unexplained) throw invalid("keep", `Say why “${unexplained.row.title}” is kept.`);
  const broken = worked.rows.filter(({ row }) => row.error !== null && !row.kept);
  if (broken.length > 0)
    throw invalid(
      "moves",
      `“${broken[0]?.row.title}” cannot be computed: ${broken[0]?.row.error} Keep it with a reason, or change the question.`,
    );
  const kept = worked.rows.filter(({ row }) => row.kept);
  const moved = worked.rows.filter(({ row }) => !row.kept);
  const at = now();
  const rows = moved.map((m) => columns(m, how));
  // One statement for all: a cascade is one transaction, and a thousand dates must not take a thousand round trips.
  const changed = await tx.$executeRaw`
    UPDATE deadline d SET
      due_on = x.due_on, due_time = x.due_time, nominal_end_on = x.nominal_end_on, safe_on = x.safe_on,
      trigger_on = x.trigger_on, trigger_text = x.trigger_text,
      trigger_filing_id = x.trigger_filing_id, computation = x.computation, state = x.state::deadline_state,
      waiting_for = x.waiting_for, confirmed_at = NULL, confirmed_by_id = NULL, acknowledged_at = NULL,
      acknowledged_by_id = NULL, kept_reason = NULL, version = d.version + 1, updated_at = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
      id uuid, version int, due_on date, due_time text, nominal_end_on date, safe_on date, trigger_on date,
      trigger_text text, trigger_filing_id uuid, computation jsonb, state text, waiting_for text)
    WHERE d.id = x.id AND d.version = x.version`;
  const still = [
    ...kept.map((m) => ({ m, keptReason: reasons.get(m.row.id) ?? null })),
    ...worked.same.map((m) => ({ m, keptReason: m.record.keptReason })),
  ].map(({ m, keptReason }) => ({
    id: m.record.id,
    version: m.record.version,
    trigger_on: splitDue(m.trigger).on,
    trigger_text: triggerTextOf(m),
    kept_reason: keptReason,
    computation: m.row.kept && m.record.stored === null ? null : computationFor(m),
  }));
  const touched = await tx.$executeRaw`
    UPDATE deadline d SET trigger_on = x.trigger_on, trigger_text = x.trigger_text, kept_reason = x.kept_reason,
      computation = coalesce(x.computation, d.computation), version = d.version + 1, updated_at = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(still)}::jsonb) AS x(
      id uuid, version int, trigger_on date, trigger_text text, kept_reason text, computation jsonb)
    WHERE d.id = x.id AND d.version = x.version`;
  if (changed !== rows.length || touched !== still.length)
    throw new AppError(
      "conflict",
      "Somebody changed one of these dates at the same moment. Nothing was moved.",
    );
  const line = (m: Moving, reason: string, moves: boolean): History => ({
    deadlineId: m.record.id,
    fromOn: m.record.dueOn,
    toOn: moves ? splitDue(m.row.newDue).on : m.record.dueOn,
    fromState: m.record.state,
    toState: moves
      ? m.row.newDue === null
        ? "waiting"
        : how.confirmDates
          ? "proposed"
          : "confirmed"
      : m.record.state,
    reason,
    filingId: how.filingId,
  });
  const history: [string, History][] = [
    ...moved.map((m): [string, History] => [
      m.record.caseId,
      line(m, `${how.reason} ${m.row.because}`, true),
    ]),
    ...kept.map((m): [string, History] => [
      m.record.caseId,
      line(m, keptHistory(how.reason, m.row.newDue, reasons.get(m.row.id) ?? ""), false),
    ]),
    ...worked.same.map((m): [string, History] => [
      m.record.caseId,
      line(
        m,
        `${how.reason} Its trigger moved to ${m.trigger ?? "an event still to come"}; the day stays.`,
        false,
      ),
    ]),
  ];
  for (const [caseId, lines] of groupBy(history, ([caseId]) => caseId))
    await writeHistory(
      tx,
      viewer,
      caseId,
      lines.map(([, h]) => h),
    );
  for (const [caseId, some] of groupBy(moved, (m) => m.record.caseId))
    await tell(
      tx,
      viewer,
      caseId,
      "deadline.moved",
      some.flatMap((m) =>
        [m.record.ownerId, m.record.backupId].map((userId) => ({ userId, deadlineId: m.record.id })),
      ),
    );
  return { moved, kept };
}

/** A kept date keeps its computation; only the trigger it is measured against moves on. */
function computationFor(m: Moving): StoredComputation {
  if (!m.row.kept) return computationOf(m);
  return { ...(m.record.stored ?? noAnswer), recipe: recipeAfter(m) };
}
