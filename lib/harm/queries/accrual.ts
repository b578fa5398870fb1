import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { type CourtDate, fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canRead } from "../access";
import { accrue, accruedWords, type Series } from "../accrual";
import { loadAccrualLines } from "../load/accrual";
import { loadAccess } from "../load/lost-access";
import type { AccrualRecord } from "../matrix-schema";
import { type AmountUnit, harmCategories, harmCategoryWords } from "../vocabulary";
import { isWorkingDay } from "../working-day";

const nameOf = (key: string) => {
  const category = harmCategories.find((c) => c === key);
  return category === undefined ? key : harmCategoryWords[category];
};

/**
 * Cumulative loss through a day, low and high, by category and by model, counting every line; and a page of the
 * lines with their formulas.
 */
export async function getAccrual(
  viewer: Viewer,
  caseId: string,
  { on = today(), cursor }: { on?: CourtDate | undefined; cursor?: string | undefined } = {},
): Promise<AccrualRecord> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const access = await loadAccess(tx, caseId, on, async () => new Map());
    const lines = await loadAccrualLines(tx, caseId);
    const accrual = accrue({
      lines,
      intervals: access.intervals,
      inForce: access.inForce,
      membership: access.membership,
      through: on,
      isWorkingDay: (day) => isWorkingDay(day),
    });
    const shown = (unit: AmountUnit) => (s: Series) => ({
      key: nameOf(s.key),
      words: accruedWords(s, unit, on),
      points: s.points,
    });
    const lineOf = new Map(lines.map((l) => [l.id, l]));
    const [after = ""] = readCursor(cursor, 1) ?? [];
    const from = accrual.lines.findIndex((l) => l.lineId > after);
    const page = from < 0 ? [] : accrual.lines.slice(from, from + PAGE_SIZE);
    const last = page.at(-1);
    const hasMore = last !== undefined && last !== accrual.lines.at(-1);
    const left = accrual.left.slice(0, PAGE_SIZE);
    const harmIds = [...page, ...left].flatMap((l) => lineOf.get(l.lineId)?.harmId ?? []);
    const harms = await tx.harm.findMany({
      where: { caseId, id: { in: [...new Set(harmIds)] } },
      select: { id: true, text: true },
    });
    const texts = new Map(harms.map((h) => [h.id, h.text]));
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { filedOn: true } });
    const motion = await tx.filing.findFirst({
      where: { caseId, kind: "motion", motionKind: "preliminary_injunction" },
      orderBy: { filedOn: "asc" },
      select: { filedOn: true, number: true },
    });
    return {
      on,
      units: accrual.units.map((u) => ({
        unit: u.unit,
        total: shown(u.unit)({ ...u.total, key: "Total" }),
        byCategory: u.byCategory.map(shown(u.unit)),
        byModel: u.byModel.map(shown(u.unit)),
      })),
      lines: page.map((l) => {
        const line = lineOf.get(l.lineId);
        return {
          lineId: l.lineId,
          harmId: line?.harmId ?? "",
          harm: texts.get(line?.harmId ?? "") ?? "",
          label: line?.label ?? "",
          unit: l.unit,
          words: accruedWords(l.series, l.unit, on),
          formula: l.formula,
          restsOn: l.restsOn,
        };
      }),
      next: hasMore ? writeCursor(last.lineId) : null,
      leftCount: accrual.left.length,
      left: left.map((l) => ({ ...l, harm: texts.get(lineOf.get(l.lineId)?.harmId ?? "") ?? "" })),
      marks: [
        ...(legalCase?.filedOn ? [{ label: "The complaint", on: fromDbDate(legalCase.filedOn) }] : []),
        ...(motion ? [{ label: "The motion", on: fromDbDate(motion.filedOn) }] : []),
        { label: "Today", on: today() },
      ],
    };
  });
}
