import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { moveDates } from "./commands/move";
import { compute } from "./compute";
import { applyMoves, whatIf } from "./move-schema";
import { previewMoves } from "./queries/moves";

const DATES = 1000;
/** Of the bare statements that write as much: the same rows updated and as many history rows, in one transaction. */
const MOST_TIMES_BARE = 3;

const owner = ownerClient(testDatabaseUrl("owner"));
let viewer: Viewer;
let caseId: string;
let filingId: string;

beforeAll(async () => {
  const w = await makeWorld(owner);
  viewer = w.paralegal;
  caseId = w.caseId;
  const text = { textRaw: "MOTION", textClean: "MOTION" };
  filingId = (
    await owner.filing.create({
      data: { caseId, position: 1, kind: "motion", filedOn: toDbDate("2026-07-06"), ...text },
      select: { id: true },
    })
  ).id;
  const answer = compute({ mode: "rule", ruleId: "lcvr-7-b", trigger: "2026-07-06", serviceMethod: "ecf" });
  await owner.deadline.createMany({
    data: Array.from({ length: DATES }, (_, n) => ({
      caseId,
      title: `Opposition ${n}`,
      side: "ours" as const,
      state: "confirmed" as const,
      basis: "rule" as const,
      ruleId: "lcvr-7-b",
      serviceMethod: "ecf" as const,
      dueOn: toDbDate("2026-07-20"),
      nominalEndOn: toDbDate("2026-07-20"),
      safeOn: toDbDate("2026-07-20"),
      triggerOn: toDbDate("2026-07-06"),
      triggerFilingId: filingId,
      computation: answer,
    })),
  });
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const cascadeTo = async (from: string, to: string) => {
  const moves = [{ subject: "filing" as const, id: filingId, from, to }];
  const { rows } = await previewMoves(viewer, caseId, whatIf.parse({ moves }));
  const seen = rows.map((r) => ({ id: r.id, newDue: r.newDue }));
  return timed(() => moveDates(viewer, caseId, applyMoves.parse({ moves, reason: "Served later.", seen })));
};

/** The floor: as the application's role, under the same policies and triggers, without any of the thinking. */
const bare = () =>
  timed(() =>
    withViewer(viewer, async (tx) => {
      const rows = await tx.deadline.findMany({ where: { caseId }, select: { id: true, computation: true } });
      const given = JSON.stringify(rows);
      await tx.$executeRaw`UPDATE deadline d SET due_on = due_on + 1, computation = x.computation
        FROM jsonb_to_recordset(${given}::jsonb) AS x(id uuid, computation jsonb) WHERE d.id = x.id`;
      await tx.deadlineChange.createMany({
        data: rows.map((row) => ({
          caseId,
          deadlineId: row.id,
          toState: "proposed" as const,
          reason: "bare",
        })),
      });
      throw new Error("roll back");
    }).catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== "roll back") throw error;
    }),
  );

it(`moves ${DATES} dates in one transaction, near the cost of the bare updates`, async () => {
  await bare();
  const floor = Math.min(await bare(), await bare());
  const first = await cascadeTo("2026-07-06", "2026-07-08");
  const second = await cascadeTo("2026-07-08", "2026-07-09");
  const cost = Math.min(first, second);
  const moved = await owner.deadline.count({
    where: { caseId, dueOn: toDbDate("2026-07-23"), state: "proposed", version: 3 },
  });
  expect(moved).toBe(DATES);
  expect(await owner.deadlineChange.count({ where: { caseId } })).toBe(2 * DATES);
  console.info(`cascade of ${DATES}: ${cost.toFixed(0)} ms; bare updates ${floor.toFixed(0)} ms`);
  expect(cost / floor).toBeLessThan(MOST_TIMES_BARE);
});
