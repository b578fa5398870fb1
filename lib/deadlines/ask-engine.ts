import { readRequest } from "./answer-line";
import { compute } from "./compute";
import type { Closure, ComputeAnswer } from "./engine-schema";
import { closuresOf } from "./plan";
import { findRule } from "./rules/catalogue";

/** Answers a question of any shape, with closures on record where they are asked for. Throws EngineError. */
export function askEngine(question: unknown, recorded: readonly Closure[] | null): ComputeAnswer {
  const request = readRequest(question);
  if (recorded === null) return compute(request);
  const calendar =
    request.mode === "count"
      ? request.calendar
      : (request.calendar ?? findRule(request.ruleId)?.calendar ?? "fed");
  return compute({ ...request, closures: [...(request.closures ?? []), ...closuresOf(recorded, calendar)] });
}
