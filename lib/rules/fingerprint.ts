import { createHash } from "node:crypto";
import { formatShort } from "@/lib/dates/format-date";
import type { Period } from "@/lib/deadlines/engine-schema";
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

const sayUnit = ({ n, unit }: Period) => {
  const words = unit.replaceAll("_", " ");
  return n === 1 ? words.replace(/s$/, "") : words;
};
const sayLeg = (leg: Leg) => {
  const trigger = leg.trigger.replaceAll("_", " ");
  return leg.period === null
    ? `the day of the ${trigger}`
    : `${leg.period.n} ${sayUnit(leg.period)} ${leg.direction} ${trigger}`;
};

/** What the table says of a rule, in a line: "since Dec 1, 2009: 14 days after service of motion". */
export function sayRule(rule: Rule): string {
  const versions = rule.versions.map((version) => {
    const when =
      version.from === null && version.to === null
        ? ""
        : version.to === null
          ? `since ${formatShort(version.from ?? "")}: `
          : version.from === null
            ? `until ${formatShort(version.to)}: `
            : `${formatShort(version.from)} to ${formatShort(version.to)}: `;
    return `${when}${version.legs.map(sayLeg).join(version.combine ? `, or (the ${version.combine}) ` : ", or ")}`;
  });
  const rolls =
    rule.roll === "yes" ? "" : rule.roll === "no" ? "; never rolls" : "; whether it rolls is contested";
  return `${versions.join("; ") || "says how to count"}${rolls}.`;
}
