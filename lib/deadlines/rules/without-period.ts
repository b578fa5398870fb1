import type { RuleWithoutPeriod } from "../rule-shape";

const none = (id: string, cite: string, why: string): RuleWithoutPeriod => ({ id, cite, why });

/** Rules of the table that set no number of days. */
export const rulesWithoutPeriod: readonly RuleWithoutPeriod[] = [
  none(
    "frcp-4-d",
    "Fed. R. Civ. P. 4(d)",
    "The United States, its agencies and officers cannot be asked to waive service.",
  ),
  none(
    "frcp-4-i-1",
    "Fed. R. Civ. P. 4(i)(1)",
    "It says how to serve the United States; the time is that of frcp-4-m.",
  ),
  none(
    "frcp-4-i-2",
    "Fed. R. Civ. P. 4(i)(2)",
    "It says how to serve an agency or officer; the time is that of frcp-4-m.",
  ),
  none(
    "frcp-4-i-3",
    "Fed. R. Civ. P. 4(i)(3)",
    "It says how to serve an officer individually; the time is that of frcp-4-m.",
  ),
  none("frcp-4-i-4", "Fed. R. Civ. P. 4(i)(4)", "It gives a reasonable time to cure, without a number."),
  none("frcp-4-l", "Fed. R. Civ. P. 4(l); LCvR 5.3", "It fixes no time to file proof of service."),
  none("frcp-5-d-1", "Fed. R. Civ. P. 5(d)(1)", "A reasonable time after service, without a number."),
  none(
    "frcp-24",
    "Fed. R. Civ. P. 24",
    "A motion to intervene must be timely; there is no number to compute.",
  ),
  none(
    "frcp-41-a-1",
    "Fed. R. Civ. P. 41(a)(1)(A)(i)",
    "It ends with an event, the answer or motion for summary judgment, not with a period.",
  ),
  none("frcp-65.1", "Fed. R. Civ. P. 65.1", "It sets no number."),
  none("lcvr-5-4", "LCvR 5.4", "It says how to file, by midnight Eastern time on the last day."),
  none("lcvr-7-m", "LCvR 7(m)", "A duty to confer before the motion, without a number."),
  none("lcvr-7-o", "LCvR 7(o)", "An amicus must be timely enough not to delay the ruling, without a number."),
  none("lcvr-15-1", "LCvR 15.1", "It asks for the proposed pleading with the motion and sets no time."),
  none("lcvr-40-5", "LCvR 40.5(b)", "Notice of related cases goes with the first paper; there is no number."),
  none("lcvr-54-2", "LCvR 54.2", "The time is set by order."),
  none("lcvr-65-1-a", "LCvR 65.1(a)", "Notice of an application for a restraining order, without a number."),
  none("lcvr-65-1-c-affidavits", "LCvR 65.1(c)", "Supplemental affidavits need leave; there is no period."),
  none("lcvr-83-2", "LCvR 83.2", "Admission pro hac vice has no period."),
  none("frap-8", "Fed. R. App. P. 8", "A stay is asked of the district court first; there is no number."),
  none("sct-22-23", "S. Ct. R. 22, 23", "The response date is set by order."),
  none("sct-29-2", "S. Ct. R. 29.2", "It says when a paper is timely, and sets no period."),
  none("usc-5-705", "5 U.S.C. 705", "It sets no period."),
];
