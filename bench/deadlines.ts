import { addDays } from "@/lib/dates/court-date";
import { type CascadeDeadline, cascade } from "@/lib/deadlines/cascade";
import { compute } from "@/lib/deadlines/compute";
import type { ComputeInput } from "@/lib/deadlines/engine-schema";

/** Deadlines a second on one core, as a ratio to the bare date arithmetic under them. */
const ROUNDS = 5;
const COUNT = 100_000;
const dates = Array.from({ length: 4_000 }, (_, i) => addDays("2019-01-01", i));
const at = (i: number) => dates[i % dates.length] ?? "2026-06-23";

/** Best of several rounds, in operations a second: the best is the one the machine disturbed least. */
function rate(run: (i: number) => unknown): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let sink = 0;
    const started = performance.now();
    for (let i = 0; i < COUNT; i++) if (run(i)) sink++;
    const seconds = (performance.now() - started) / 1000;
    if (sink !== COUNT) throw new Error("a computation gave nothing");
    best = Math.max(best, COUNT / seconds);
  }
  return best;
}

const closures = Array.from({ length: 10 }, (_, i) => ({
  date: addDays("2026-01-26", i * 40),
  kind: "inaccessible" as const,
}));
const questions: Record<string, (i: number) => ComputeInput> = {
  "counted, days": (i) => ({
    mode: "count",
    trigger: at(i),
    direction: "after",
    period: { n: 14, unit: "days" },
    calendar: "ddc",
  }),
  "counted, backward": (i) => ({
    mode: "count",
    trigger: at(i),
    direction: "before",
    period: { n: 21, unit: "days" },
    calendar: "ddc",
  }),
  "counted, with ten closures": (i) => ({
    mode: "count",
    trigger: at(i),
    direction: "after",
    period: { n: 30, unit: "days" },
    addServiceDays: 3,
    calendar: "ddc",
    closures,
  }),
  "by rule": (i) => ({
    mode: "rule",
    ruleId: "frcp-12-a-2",
    trigger: at(i),
    serviceMethod: "certified_mail",
  }),
  "by rule, served by mail": (i) => ({
    mode: "rule",
    ruleId: "lcvr-7-b",
    trigger: at(i),
    serviceMethod: "mail",
  }),
  "counted, hours": (i) => ({
    mode: "count",
    trigger: `${at(i)}T15:00Z`,
    direction: "after",
    period: { n: 72, unit: "hours" },
    calendar: "ddc",
  }),
};

const bare = rate((i) => addDays(at(i), 14));
console.log(`bare date arithmetic: ${Math.round(bare).toLocaleString("en-US")} a second`);
for (const [name, question] of Object.entries(questions)) {
  const each = rate((i) => compute(question(i)).due);
  console.log(
    `${name}: ${Math.round(each).toLocaleString("en-US")} a second, ${(bare / each).toFixed(1)} times the bare arithmetic`,
  );
}

const chain: CascadeDeadline[] = Array.from({ length: 1000 }, (_, i) => ({
  id: `d${i}`,
  source:
    i === 0 ? { kind: "event", eventId: "start" } : { kind: "deadline", deadlineId: `d${i - 1}`, use: "due" },
  how: { kind: "rule", ruleId: "lcvr-7-b", serviceMethod: "ecf" },
  recorded: { trigger: null, due: null, safe: null },
}));
const started = performance.now();
const { rows } = cascade({ deadlines: chain, events: { start: "2026-01-05" }, closures });
console.log(`cascade of ${rows.length} dates: ${(performance.now() - started).toFixed(1)} ms`);
