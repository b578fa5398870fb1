import type { Calendar } from "@/lib/dates/court-calendar";
import { formatShort } from "@/lib/dates/format-date";
import { compute } from "./compute";
import { eajaClock } from "./eaja";
import type { Closure, ComputeAnswer, ReviewTrack } from "./engine-schema";
import type { Proposal } from "./proposal-schema";
import { countsHours, proposeDates } from "./propose";
import { appliesOnTrack } from "./review-track";
import type { Rule, TriggerKind } from "./rule-shape";
import { ruleById } from "./rules/catalogue";
import type { DeadlineRef } from "./schema";
import { serviceMethodsOf } from "./service-days";
import { OF_OTHER_CASES, WITHOUT_FEDERAL_PARTY } from "./triggers-of-filing";
import { type RuleChecked, verificationOf, withCheck } from "./verification";

export type Trigger = {
  trigger: TriggerKind;
  on: string;
  text: string;
  serviceId: string | null;
  method: string | null;
  /** The instant, where it is known: only rules that count hours ask for it. */
  moment?: string | null;
  /** The role of the party that filed it; null for the court or an event. */
  filer: string | null;
};

export type ProposalSetting = {
  courtId: string;
  federalParty: boolean;
  closures: Closure[];
  track: ReviewTrack;
  checks: ReadonlyMap<string, RuleChecked>;
  onRecord: readonly (DeadlineRef & { ruleId: string | null; triggerOn: string | null })[];
};

/** CourtListener's ids of the courts whose calendars the engine knows. */
const CALENDAR_OF: Record<string, Calendar> = { dcd: "ddc", cadc: "cadc", scotus: "scotus" };
export const calendarOfCourt = (courtId: string): Calendar => CALENDAR_OF[courtId] ?? "fed";

/** The other side of whoever filed it answers; what a rule leaves open is ours until somebody says otherwise. */
function sideOf(rule: Rule, filer: string | null): Proposal["side"] {
  if (rule.side === "court") return "court";
  if (rule.side === "defendant" || rule.side === "nonparty") return "theirs";
  if (rule.side === "plaintiff") return "ours";
  return filer === "plaintiff" || filer === "appellant" || filer === "petitioner" ? "theirs" : "ours";
}

/** After a judgment that nobody appeals: the fees, 30 days from the day on which it is final. 28 U.S.C. 2412(d)(2)(G). */
function feesAfter(trigger: Trigger, setting: ProposalSetting): Proposal[] {
  if (trigger.trigger !== "judgment_entered" || !setting.federalParty) return [];
  const rule = ruleById("usc-28-2412-d-1-B");
  const court = calendarOfCourt(setting.courtId);
  const closures = setting.closures.filter((c) => !c.calendar || c.calendar === court);
  const clock = eajaClock({ kind: "judgment_not_appealed", enteredOn: trigger.on }, closures);
  const final =
    clock.steps.find((step) => step.text.includes("final and not appealable"))?.date ?? trigger.on;
  const known = setting.onRecord.find((d) => d.ruleId === rule.id && d.triggerOn === final);
  const answer: ComputeAnswer = {
    ...compute({ mode: "rule", ruleId: rule.id, trigger: final, closures }),
    ...clock,
    confidence: "low",
  };
  return [
    {
      key: `${rule.id}:${trigger.trigger}:${trigger.on}:`,
      ruleId: rule.id,
      title: rule.title,
      cite: rule.cite,
      side: "ours",
      triggerKind: "judgment_final_not_appealable",
      triggerOn: final,
      triggerText: `final if nobody appeals, ${formatShort(final)}`,
      triggerServiceId: null,
      moment: null,
      waitsFor: null,
      serviceMethod: null,
      answer: withCheck(answer, setting.checks),
      error: null,
      verification: verificationOf(rule, setting.checks.get(rule.id) ?? null),
      contested: [...rule.contested],
      jurisdictional: false,
      ticked: false,
      onRecord: known ?? null,
    },
  ];
}

/** Rules of a trigger as an ordinary case would take them. Pure. */
export function toProposals(triggers: readonly Trigger[], setting: ProposalSetting): Proposal[] {
  const found = triggers.flatMap((trigger) =>
    proposeDates({
      trigger: trigger.trigger,
      on: trigger.on,
      court: calendarOfCourt(setting.courtId),
      closures: setting.closures,
      reviewTrack: setting.track,
      moment: trigger.moment ?? null,
      ...(trigger.method === null ? {} : { serviceMethod: trigger.method }),
    }).map(({ rule, answer, error }): Proposal => {
      const known = setting.onRecord.find((d) => d.ruleId === rule.id && d.triggerOn === trigger.on);
      const { id, title, side, state, dueOn } = known ?? {
        id: null,
        title: "",
        side: "ours",
        state: "done",
        dueOn: null,
      };
      const verification = verificationOf(rule, setting.checks.get(rule.id) ?? null);
      return {
        key: `${rule.id}:${trigger.trigger}:${trigger.on}:${trigger.serviceId ?? ""}`,
        ruleId: rule.id,
        title: rule.title,
        cite: answer?.cite ?? rule.cite,
        side: sideOf(rule, trigger.filer),
        triggerKind: trigger.trigger,
        triggerOn: trigger.on,
        triggerText: trigger.text,
        triggerServiceId: trigger.serviceId,
        moment: countsHours(rule) ? (trigger.moment ?? null) : null,
        waitsFor: null,
        // Only where the rule knows the way: elsewhere it runs from something other than service.
        serviceMethod: serviceMethodsOf(rule).find((m) => m === trigger.method) ?? null,
        answer: answer && withCheck(answer, setting.checks),
        error: error?.message ?? null,
        verification,
        contested: [...rule.contested],
        jurisdictional: rule.extendable === "jurisdictional",
        ticked:
          answer?.due != null &&
          known === undefined &&
          rule.confidence !== "low" &&
          rule.earliest !== true &&
          rule.side !== "court" &&
          !OF_OTHER_CASES.includes(rule.id) &&
          !(setting.federalParty && WITHOUT_FEDERAL_PARTY.includes(rule.id)) &&
          appliesOnTrack(rule, setting.track) !== "no",
        onRecord: id === null ? null : { id, title, side, state, dueOn },
      };
    }),
  );
  return [...found, ...triggers.flatMap((trigger) => feesAfter(trigger, setting))].sort((a, b) =>
    (a.answer?.due ?? "9999") < (b.answer?.due ?? "9999") ? -1 : 1,
  );
}
