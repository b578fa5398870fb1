import { compute } from "./compute";
import type { Alternative, Closure, Step } from "./engine-schema";

/** How the case ended: the 30 days of 28 U.S.C. 2412(d)(1)(B) start from a judgment final and not appealable. */
export type CaseEnding =
  | { kind: "judgment_not_appealed"; enteredOn: string }
  | { kind: "appeal_decided"; courtOfAppealsJudgmentOn: string; certiorariDeniedOn: string | null }
  | { kind: "stipulated_dismissal"; dismissedOn: string }
  | { kind: "voluntary_dismissal"; dismissedOn: string };

export type EajaClock = {
  due: string;
  safe: string;
  alternatives: Alternative[];
  steps: Step[];
  warnings: string[];
};

const CITE = "28 U.S.C. 2412(d)(1)(B), (d)(2)(G)";
const WARNING = "Nobody has verified the text of these rules; the start of the 30 days is often disputed.";
const RESTART =
  "A timely post-judgment motion moves the end of the time to appeal (Fed. R. App. P. 4(a)(4)(A)); this date does not follow it. Counted from the judgment itself, it is the earlier one, and safe to keep.";

const thirtyAfter = (trigger: string, closures: Closure[]) =>
  compute({ mode: "rule", ruleId: "usc-28-2412-d-1-B", trigger, closures });

/** The fee application's last day, the safe one, and what each reading rests on. Throws EngineError. */
export function eajaClock(ending: CaseEnding, closures: Closure[] = []): EajaClock {
  const steps: Step[] = [];
  const dates: { due: string; safe: string; if: string }[] = [];
  const read = (trigger: string, reading: string) => {
    const answer = thirtyAfter(trigger, closures);
    steps.push(...answer.steps);
    if (answer.due !== null) dates.push({ due: answer.due, safe: answer.safe ?? answer.due, if: reading });
  };
  /** First leg: the time to appeal or to petition; its roll may or may not push the thirty days. */
  const afterLapse = (ruleId: string, trigger: string, what: string) => {
    const lapse = compute({ mode: "rule", ruleId, trigger, closures });
    steps.push(...lapse.steps);
    const { due, nominalEnd } = lapse;
    if (due === null || nominalEnd === null) return;
    steps.push({
      text: `${what} ends on ${due}: the judgment is then final and not appealable.`,
      date: due,
      cite: CITE,
    });
    read(due, `30 days from the end of ${what.toLowerCase()}, ${due}.`);
    if (nominalEnd !== due)
      read(nominalEnd, `The roll of the first period does not push the thirty days: from ${nominalEnd}.`);
  };
  switch (ending.kind) {
    case "judgment_not_appealed":
      afterLapse("frap-4-a-1-B", ending.enteredOn, "The time to appeal");
      break;
    case "appeal_decided":
      if (ending.certiorariDeniedOn !== null)
        read(ending.certiorariDeniedOn, "30 days from the denial of certiorari.");
      else afterLapse("sct-13-1", ending.courtOfAppealsJudgmentOn, "The time to petition for certiorari");
      break;
    case "stipulated_dismissal":
      // A party that agreed to the dismissal has nothing to appeal: the safe start is the dismissal itself.
      read(ending.dismissedOn, "30 days from the dismissal: a stipulated dismissal cannot be appealed.");
      afterLapse("frap-4-a-1-B", ending.dismissedOn, "The time to appeal");
      break;
    case "voluntary_dismissal":
      read(ending.dismissedOn, "30 days from the dismissal.");
      afterLapse("frap-4-a-1-B", ending.dismissedOn, "The time to appeal");
      break;
  }
  const [first, ...others] = dates;
  const due = first?.due ?? "";
  const alternatives = others
    .filter((other, i) => other.due !== due && others.findIndex((o) => o.due === other.due) === i)
    .map(({ due: date, if: reading }) => ({ due: date, if: reading }));
  const safe = dates.map((date) => date.safe).sort()[0] ?? due;
  const restart = ending.kind === "judgment_not_appealed" ? [RESTART] : [];
  return { due, safe, alternatives, steps, warnings: [WARNING, ...restart] };
}
