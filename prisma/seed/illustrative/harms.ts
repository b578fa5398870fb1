import { toDbDate } from "@/lib/dates/court-date";
import { possibleRange } from "@/lib/dates/uncertain-date";
import type { Citation, ScenarioHarm } from "../scenario/proof-types";
import { scenario } from "../scenario/scenario";
import { citationRow } from "./citation";
import { declarationKey } from "./declarations";
import { versionKey } from "./government";
import { accrualLine, baselineOf, spanOf } from "./harm-amount";
import type { Paper } from "./papers";
import { dbDate, type Play } from "./play";
import { newRowId } from "./row-id";

const WHY_NOT: Record<NonNullable<ScenarioHarm["whyNot"]>, string> = {
  sovereign_immunity: "Sovereign immunity: 5 U.S.C. 702 waives it only for relief other than money damages.",
  not_measurable: "It cannot be measured in money.",
  insolvency: "It would end the business before any recovery.",
};

/** Figures of the plaintiff against which a loss is measured. */
export async function writeBaselines(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  await play.tx.baseline.createMany({
    data: scenario.baselines.map((b) => {
      const id = play.id("baseline", b.key);
      const { kind, unit, amount, period } = baselineOf(b, id);
      const months =
        b.unit === "months" ? `${b.value} months, counted in days from the date of the figure.` : null;
      return {
        ...play.guard(b.tier),
        id,
        kind,
        name: b.text,
        amount,
        unit,
        period,
        asOf: toDbDate(b.asOf),
        note: months,
        createdById: play.person("associate"),
      };
    }),
  });
  await play.tx.factCitation.createMany({
    data: scenario.baselines.flatMap((b) =>
      b.source === null
        ? []
        : [
            citationRow(
              play,
              papers,
              { baselineId: play.id("baseline", b.key) },
              play.guard(b.tier),
              b.source,
            ),
          ],
    ),
  });
}

function harmRow(play: Play, h: ScenarioHarm) {
  const { from, to } = spanOf(h);
  const key = declarationKey(h);
  return {
    ...play.guard(h.tier),
    id: play.id("harm", h.key),
    text: h.text,
    category: h.category,
    timing: h.state,
    bearer: h.bearer,
    fromDated: { ...from },
    ...(to === null ? {} : { toDated: { ...to } }),
    earliestOn: dbDate(possibleRange(from).earliest),
    latestOn: to === null ? null : dbDate(possibleRange(to).latest),
    baselineId: h.baseline === null ? null : play.id("baseline", h.baseline.key),
    baselineShare: h.baseline?.note ?? null,
    recoverable: h.recoverable ? ("yes" as const) : ("no" as const),
    unrecoverableWhy: h.whyNot === null ? null : WHY_NOT[h.whyNot],
    redress: h.redress,
    declarationId: key === null ? null : play.id("declaration", key),
    declarationParagraph: h.declaration?.paragraph ?? null,
    evidence: h.evidence,
    filedAsId: play.filing(h.filedAs),
    disputedWhere: h.disputed,
    createdById: play.person("associate"),
  };
}

const STEPS = ["provision", "decision", "loss"] as const;
const causeKey = (h: ScenarioHarm, step: number) => `${h.key}/${step}`;

function causesOf(play: Play, h: ScenarioHarm) {
  const words = [h.chain.provision, h.chain.addresseeDecision, h.chain.loss];
  const directive = scenario.governmentActions[0];
  const rests = directive?.versions[0]?.provisions.includes(h.chain.provision) === true;
  return STEPS.map((step, index) => ({
    ...play.guard(h.tier),
    id: play.id("cause", causeKey(h, index)),
    harmId: play.id("harm", h.key),
    position: index + 1,
    step,
    text: words[index] ?? "",
    governmentActionId:
      step === "provision" && rests && directive !== undefined
        ? play.id("action", versionKey(directive.key, 0))
        : null,
  }));
}

/** The ledger: harms, what they amount to, and from provision to loss the links that cause them. */
export async function writeHarms(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  const { tx } = play;
  await tx.harm.createMany({ data: scenario.harms.map((h) => harmRow(play, h)) });
  await tx.harmAmount.createMany({
    data: scenario.harms.flatMap((h) => {
      const harmId = play.id("harm", h.key);
      const line = accrualLine(h, { id: newRowId(), harmId });
      if (line === null) return [];
      const { id, label, model, unit, low, high, method, form } = line;
      return [{ ...play.guard(h.tier), id, harmId, label, model, unit, low, high, method, form }];
    }),
  });
  await tx.causeLink.createMany({ data: scenario.harms.flatMap((h) => causesOf(play, h)) });
  const cited = (
    h: ScenarioHarm,
    c: Citation | null | undefined,
    subject: Parameters<typeof citationRow>[2],
  ) => (c ? [citationRow(play, papers, subject, play.guard(h.tier), c)] : []);
  await tx.factCitation.createMany({
    data: scenario.harms.flatMap((h) => [
      // What proves the loss proves the harm.
      ...cited(h, h.chain.evidence[STEPS.indexOf("loss")], { harmId: play.id("harm", h.key) }),
      ...STEPS.flatMap((_, i) =>
        cited(h, h.chain.evidence[i], { causeLinkId: play.id("cause", causeKey(h, i)) }),
      ),
    ]),
  });
}
