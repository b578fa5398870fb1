import { countOrRefuse, readClosures, specOf } from "./choose";
import type { Count } from "./count";
import { besideClerk, fixedAnswer } from "./court-set-date";
import { EngineError } from "./engine-error";
import type {
  Alternative,
  Closure,
  ComputeAnswer,
  Confidence,
  RuleFacts,
  RuleInput,
  Step,
} from "./engine-schema";
import { lower, otherReadings } from "./readings";
import { trackReading } from "./review-track";
import type { Leg, Rule, RuleVersion } from "./rule-shape";
import { ruleById, versionOn } from "./rules/catalogue";
import { serviceDays } from "./service-days";
import { readTrigger } from "./trigger";
import { UNVERIFIED, verificationOf } from "./verification";

/** One leg computed. `order` compares it with the others. */
type LegResult = {
  leg: Leg;
  due: string;
  nominal: string;
  safe: string;
  alternatives: Alternative[];
  confidence: Confidence;
  steps: Step[];
};

export function ruleFacts(rule: Rule, version: RuleVersion | null, added: number): RuleFacts {
  return {
    id: rule.id,
    title: rule.title,
    binds: rule.binds,
    side: rule.side,
    trigger: version?.legs[0].trigger ?? "event",
    calendar: rule.calendar,
    extendable: rule.extendable,
    jurisdictional: rule.extendable === "jurisdictional",
    serviceDays: added,
    inForceFrom: version?.from ?? null,
    inForceTo: version?.to ?? null,
    verification: verificationOf(rule),
    contested: [...rule.contested],
  };
}

/** Where a careful reader may say that the end rolls, or that it stands, the other date is shown. */
function rollReading(rule: Rule, base: Count, other: Count): Alternative | null {
  if (rule.roll === "yes" || other.due === base.due) return null;
  return {
    due: other.due,
    if:
      rule.roll === "no"
        ? "The day is read as rolling off a weekend or holiday."
        : "The day is read as standing where it falls.",
  };
}

type Setting = {
  rule: Rule;
  version: RuleVersion;
  calendar: Rule["calendar"];
  closures: Closure[];
  method: string;
  /** The leg that runs from service, and alone carries its days. */
  served: string;
};

function computeLeg(setting: Setting, leg: Leg, trigger: string, given: string): LegResult {
  const { rule, version, calendar } = setting;
  const read = readTrigger(trigger, given);
  if (leg.period === null)
    return {
      leg,
      due: read.date,
      nominal: read.date,
      safe: read.date,
      alternatives: [],
      confidence: "high",
      steps: [
        {
          text: `The ${leg.trigger.replaceAll("_", " ")} date is taken as it stands.`,
          date: read.date,
          cite: rule.cite,
        },
      ],
    };
  const added = leg.direction === "after" ? serviceDays(rule, setting.method, read.date) : 0;
  const spec = specOf({
    trigger: read,
    period: leg.period,
    direction: leg.direction,
    serviceDays: leg.trigger === setting.served ? added : 0,
    calendar,
    closures: readClosures(setting.closures, calendar),
    rolls: rule.roll !== "no",
    courtDaysOnly: version.courtDaysOnly ?? false,
  });
  const steps: Step[] = [];
  const base = countOrRefuse(spec, steps);
  const readings = otherReadings(spec, base);
  const result: LegResult = {
    leg,
    due: base.due,
    nominal: base.nominal,
    safe: readings.safe.due,
    alternatives: readings.alternatives,
    confidence: readings.confidence,
    steps,
  };
  if (rule.roll === "yes") return result;
  const other = countOrRefuse({ ...spec, rolls: !spec.rolls }, null);
  const reading = rollReading(rule, base, other);
  if (!reading) return result;
  return {
    ...result,
    alternatives: [...result.alternatives.filter((a) => a.due !== reading.due), reading],
    safe: other.order < readings.safe.order ? other.due : result.safe,
    confidence: lower(result.confidence, rule.id.startsWith("transcript") ? "high" : "low"),
  };
}

const dayOf = (text: string) => text.slice(0, 10);

/** The later or the earlier leg governs; a leg whose trigger is not given yet is named in a warning. */
function combineLegs(
  setting: Setting,
  request: RuleInput,
  main: LegResult,
): { result: LegResult; warnings: string[] } {
  const { version, rule } = setting;
  if (!version.combine) return { result: main, warnings: [] };
  const [, ...rest] = version.legs;
  const known = rest.flatMap((leg) => {
    const trigger = request.triggers?.[leg.trigger];
    return trigger === undefined ? [] : [computeLeg(setting, leg, trigger, `triggers.${leg.trigger}`)];
  });
  const missing = rest.filter((leg) => request.triggers?.[leg.trigger] === undefined);
  const warnings = missing.map(
    (leg) =>
      `The ${version.combine} of several dates governs, and the ${leg.trigger.replaceAll("_", " ")} date is not given.`,
  );
  const sign = version.combine === "later" ? 1 : -1;
  let result = main;
  for (const leg of known)
    if (sign * (dayOf(leg.due) < dayOf(result.due) ? -1 : dayOf(leg.due) > dayOf(result.due) ? 1 : 0) > 0)
      result = leg;
  if (known.length === 0) return { result, warnings };
  const steps = [
    ...main.steps,
    ...known.flatMap((leg) => leg.steps),
    {
      text: `The ${version.combine} of ${[main, ...known].map((leg) => leg.due).join(" and ")} governs.`,
      date: result.due,
      cite: rule.cite,
    },
  ];
  // The earlier of the legs' safe dates where the earlier governs; the governing leg's own where the later does.
  const safe =
    version.combine === "earlier"
      ? [main, ...known].map((leg) => leg.safe).reduce((a, b) => (dayOf(b) < dayOf(a) ? b : a))
      : [main, ...known].map((leg) => leg.safe).reduce((a, b) => (dayOf(b) > dayOf(a) ? b : a));
  return { result: { ...result, steps, safe }, warnings };
}

/** A rule's other leg may be asked for directly, by the trigger it runs from: it then comes first. */
function startingWith(version: RuleVersion, kind: string | null | undefined): RuleVersion {
  const leg = version.legs.find((l) => l.trigger === kind);
  if (!leg || leg === version.legs[0]) return version;
  return { ...version, legs: [leg, ...version.legs.filter((l) => l !== leg)] };
}

/** The text in force, or the period given with a rule that only says how to count. */
function versionOf(rule: Rule, request: RuleInput, date: string): RuleVersion {
  if (rule.versions.length > 0) return versionOn(rule, date);
  const direction = request.direction ?? "after";
  if (!request.period || direction === "fixed")
    throw new EngineError(
      "invalid_period",
      "period",
      `${rule.cite} says how to count and has no period of its own. Give one, such as "period":{"n":14,"unit":"days"}, or ask in mode "count".`,
    );
  return { from: null, to: null, legs: [{ trigger: "event", period: request.period, direction }] };
}

/** Applies a rule of the table, in the text in force on the trigger date. Throws EngineError. */
export function computeByRule(request: RuleInput): ComputeAnswer {
  const rule = ruleById(request.ruleId);
  if (rule.authority === "order" && rule.versions[0]?.legs[0].period === null) {
    readClosures(request.closures ?? [], request.calendar ?? rule.calendar);
    return besideClerk(
      { ...fixedAnswer(request.id, request.trigger), rule: ruleFacts(rule, null, 0) },
      request.clerkDate,
    );
  }
  if (request.trigger === null)
    throw new EngineError(
      "invalid_trigger",
      "trigger",
      "A rule needs its trigger. A court date such as 2026-06-23 is accepted, or an instant with its offset.",
    );
  const { date } = readTrigger(request.trigger);
  const inForce = versionOf(rule, request, date);
  const version = startingWith(inForce, request.triggerKind);
  const method = request.serviceMethod ?? "n/a";
  const setting: Setting = {
    rule,
    version,
    calendar: request.calendar ?? rule.calendar,
    closures: request.closures ?? [],
    method,
    served: inForce.legs[0].trigger,
  };
  const added = serviceDays(rule, method, date);
  const [leg] = version.legs;
  const main = computeLeg(setting, leg, request.trigger, "trigger");
  const { result, warnings } = combineLegs(setting, request, main);
  if (method === "n/a" && (rule.service === "rule5" || rule.service === "frap25"))
    warnings.push("The way of service was not given: no days are added, which is the safe reading.");
  if (rule.extendable === "jurisdictional" && result.safe !== result.due)
    warnings.push(`Never rely on the extra day for a jurisdictional period: file by ${result.safe}.`);
  if (rule.earliest)
    warnings.push("This is the end of a wait: the paper may be delivered from the day after it.");
  if (version.note) warnings.push(version.note);
  if (rule.seen === "memory") warnings.push(UNVERIFIED);
  warnings.push(...rule.notes);
  const answer: ComputeAnswer = {
    id: request.id ?? null,
    due: result.due,
    nominalEnd: result.nominal,
    safe: result.safe,
    cite: version.cite ?? rule.cite,
    confidence: lower(
      rule.confidence,
      version.note && version.courtDaysOnly ? lower(result.confidence, "medium") : result.confidence,
    ),
    alternatives: result.alternatives,
    steps: [
      {
        text: `${rule.title}: ${version.cite ?? rule.cite}, in the text in force on ${date}.`,
        date,
        cite: version.cite ?? rule.cite,
      },
      ...result.steps,
    ],
    warnings,
    rule: ruleFacts(rule, version, added),
  };
  return besideClerk(trackReading(answer, rule, request.reviewTrack), request.clerkDate);
}
