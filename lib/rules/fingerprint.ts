import { createHash } from "node:crypto";
import type { Leg, Rule } from "@/lib/deadlines/rule-shape";

/** Of everything in the table that decides a date by this rule: another text, another fingerprint. */
export function fingerprintOf(rule: Rule): string {
  const { id, cite, calendar, service, versions, roll, extendable, earliest, track } = rule;
  const text = JSON.stringify({
    id,
    cite,
    calendar,
    service,
    versions: versions.map(({ note: _, ...version }) => version),
    roll,
    extendable,
    earliest: earliest ?? false,
    track: track ?? null,
  });
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

const sayLeg = (leg: Leg) => {
  const trigger = leg.trigger.replaceAll("_", " ");
  return leg.period === null
    ? `the day of the ${trigger}`
    : `${leg.period.n} ${leg.period.unit.replaceAll("_", " ")} ${leg.direction} ${trigger}`;
};

/** What the table says of a rule, in a line: "since 2009-12-01: 14 days after service of motion". */
export function sayRule(rule: Rule): string {
  const versions = rule.versions.map((version) => {
    const when =
      version.from === null && version.to === null
        ? ""
        : version.to === null
          ? `since ${version.from}: `
          : `${version.from ?? "before"} to ${version.to}: `;
    return `${when}${version.legs.map(sayLeg).join(version.combine ? `, or (the ${version.combine}) ` : ", or ")}`;
  });
  const rolls =
    rule.roll === "yes" ? "" : rule.roll === "no" ? "; never rolls" : "; whether it rolls is contested";
  return `${versions.join("; ") || "says how to count"}${rolls}.`;
}
