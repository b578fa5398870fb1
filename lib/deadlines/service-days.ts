import { EngineError } from "./engine-error";
import { SERVICE_METHODS, type ServiceMethod } from "./engine-schema";
import type { Rule, ServiceProfile } from "./rule-shape";

/** Electronic service came into Rule 5 on 1 Dec 2001 with three days, and lost them on 1 Dec 2016. */
const ELECTRONIC = { from: "2001-12-01", without: "2016-12-01" } as const;

/** Names met in tables of worked dates that stand for ways both of which a rule treats alike. */
const ALSO_SAID = new Map<string, ServiceMethod>([
  ["hand_or_certified_mail", "certified_mail"],
  ["ecf_before_2016-12-01", "ecf"],
]);

/** The ways each kind of rule knows, and which of them bring three days. */
const known: Record<ServiceProfile, Partial<Record<ServiceMethod, 0 | 3 | "electronic">>> = {
  // FRCP 5(b)(2): (C) mail, (D) left with the clerk, (F) other means consented to bring three days under 6(d).
  rule5: {
    ecf: "electronic",
    email_consented: "electronic",
    mail: 3,
    certified_mail: 3,
    left_with_clerk: 3,
    other_consented: 3,
    hand: 0,
    personal: 0,
    "n/a": 0,
  },
  // FRAP 25(c)(1) does not know leaving a paper with the clerk; 26(c) adds three days where it is neither
  // electronic nor delivered on the date in the proof of service.
  frap25: {
    ecf: "electronic",
    email_consented: "electronic",
    mail: 3,
    certified_mail: 3,
    other_consented: 3,
    hand: 0,
    personal: 0,
    "n/a": 0,
  },
  // Rule 4 and Rule 45, not Rule 5: never three days.
  process: { hand: 0, personal: 0, mail: 0, certified_mail: 0, "n/a": 0 },
  waiver: { waiver: 0, mail: 0, "n/a": 0 },
  // The period does not run from service: how a copy travelled changes nothing.
  none: {
    ecf: 0,
    email_consented: 0,
    mail: 0,
    certified_mail: 0,
    hand: 0,
    personal: 0,
    left_with_clerk: 0,
    other_consented: 0,
    "n/a": 0,
  },
};

const isMethod = (text: string): text is ServiceMethod => SERVICE_METHODS.some((m) => m === text);

/** The ways of service a rule knows, for a form. */
export const serviceMethodsOf = (rule: Rule): ServiceMethod[] =>
  SERVICE_METHODS.filter((method) => known[rule.service][method] !== undefined);

/** Days added for the way of service on a date. Throws EngineError for a way the rule does not know. */
export function serviceDays(rule: Rule, said: string, servedOn: string): number {
  const method = ALSO_SAID.get(said) ?? said;
  const days = isMethod(method) ? known[rule.service][method] : undefined;
  if (days === undefined)
    throw new EngineError(
      "unknown_service_method",
      "serviceMethod",
      `${rule.cite} does not know service by "${said}". Accepted here: ${serviceMethodsOf(rule).join(", ")}.`,
    );
  if (days !== "electronic") return days;
  if (servedOn < ELECTRONIC.from)
    throw new EngineError(
      "unknown_service_method",
      "serviceMethod",
      `Electronic service was not known to the rules before ${ELECTRONIC.from}. Accepted on ${servedOn}: mail, hand, personal, n/a.`,
    );
  return servedOn < ELECTRONIC.without ? 3 : 0;
}
