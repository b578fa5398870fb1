import { z } from "zod";
import { fromDbDate } from "@/lib/dates/court-date";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import type { TimelineCell } from "../figure-groups";
import { harmCategories, timelineLanes } from "../vocabulary";
import { timelineKinds, timelineStates } from "./timeline-items";
import type { Within } from "./within";

const day = z
  .date()
  .nullable()
  .transform((d) => d && fromDbDate(d));
const cells = z.array(
  z.object({
    lane: z.enum(timelineLanes),
    category: z.enum(harmCategories).nullable(),
    first: day,
    last: day,
    count: z.number().int(),
    running: z.boolean(),
  }),
);

const tiers = ({ tier }: Within) =>
  tier === undefined ? Prisma.empty : Prisma.sql`AND tier = ANY (${[...tier.in]}::tier[])`;

/**
 * The harms, facts and entries of the timeline counted by lane, category and the week in which they may have begun: the
 * database counts, so that a ledger of any size opens as quickly. What has no date is one cell of its lane.
 */
export async function loadTimelineWeeks(tx: Tx, caseId: string, within: Within): Promise<TimelineCell[]> {
  const rows = await tx.$queryRaw`
    SELECT lane, category, min(first) AS first, max(last) AS last, count(*)::int AS count, bool_or(running) AS running
      FROM (
        SELECT 'harm' AS lane, category::text AS category,
               coalesce(earliest_on, latest_on, (from_dated ->> 'start')::date) AS first,
               coalesce(latest_on, earliest_on, (from_dated ->> 'start')::date) AS last,
               to_dated IS NULL AND coalesce(timing IN ('ongoing', 'residual'), false) AS running
          FROM harm WHERE case_id = ${caseId}::uuid ${tiers(within)}
        UNION ALL
        SELECT coalesce(lane, 'evidence')::text, NULL, coalesce(earliest_on, latest_on),
               coalesce(latest_on, earliest_on), false
          FROM fact WHERE case_id = ${caseId}::uuid AND government_action_id IS NULL ${tiers(within)}
        UNION ALL
        SELECT 'case', NULL, filed_on, filed_on, false
          FROM filing WHERE case_id = ${caseId}::uuid AND kind = ANY (${timelineKinds}::filing_kind[])
           AND state = ANY (${timelineStates}::filing_state[]) ${tiers(within)}
      ) x
     GROUP BY lane, category, date_trunc('week', first)
     ORDER BY lane, category, first`;
  return cells.parse(rows);
}

/** How many items the timeline has in all. */
export async function countTimeline(tx: Tx, caseId: string, within: Within): Promise<number> {
  const of = { where: { caseId, ...within } };
  return (
    (await tx.governmentAction.count(of)) +
    (await tx.accessInterval.count(of)) +
    (await tx.declaration.count({ where: { ...of.where, signedOn: { not: null } } })) +
    (await tx.harm.count(of)) +
    (await tx.fact.count({ where: { ...of.where, governmentActionId: null } })) +
    (await tx.filing.count({
      where: { ...of.where, kind: { in: timelineKinds }, state: { in: timelineStates } },
    }))
  );
}
