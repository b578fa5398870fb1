import type { z } from "zod";
import { compute } from "./compute";
import { EngineError, type EngineErrorCode } from "./engine-error";
import { type ComputeAnswer, type ComputeInput, computeRequestSchema } from "./engine-schema";

export type ErrorAnswer = {
  id: string | number | null;
  error: { code: EngineErrorCode; message: string };
};

/** Which error a malformed field makes, and the sentence that says what would be accepted. */
const FIELDS: Record<string, { code: EngineErrorCode; accepted: string }> = {
  mode: { code: "unknown_mode", accepted: 'The mode "count" or "rule" is accepted.' },
  trigger: {
    code: "invalid_trigger",
    accepted:
      "A court date such as 2026-06-23 is accepted, or an instant with its offset such as 2026-06-23T14:17-04:00.",
  },
  direction: { code: "unknown_direction", accepted: "The direction after, before or fixed is accepted." },
  period: {
    code: "invalid_period",
    accepted:
      'A period such as {"n":14,"unit":"days"} is accepted; the units are hours, days, weeks, months, years, federal_working_days.',
  },
  calendar: { code: "unknown_calendar", accepted: "The calendar ddc, cadc, scotus or fed is accepted." },
  closures: {
    code: "invalid_closure",
    accepted:
      'A list of closures such as {"date":"2026-01-26","kind":"inaccessible"} is accepted; the kinds are legal_holiday, state_holiday, inaccessible.',
  },
  addServiceDays: {
    code: "invalid_service_days",
    accepted: "A whole number from 0 to 31 is accepted; the rules add 0 or 3.",
  },
  ruleId: { code: "unknown_rule", accepted: "The id of a rule is accepted, such as frcp-12-a-2." },
  serviceMethod: {
    code: "unknown_service_method",
    accepted:
      "ecf, email_consented, mail, certified_mail, hand, personal, left_with_clerk, other_consented, waiver or n/a is accepted.",
  },
  reviewTrack: {
    code: "invalid_request",
    accepted: "The track record, non_record or undecided is accepted.",
  },
};

export function requestError(error: z.ZodError): EngineError {
  const field = String(error.issues[0]?.path[0] ?? "");
  const known = FIELDS[field];
  if (known) return new EngineError(known.code, field, `The ${field} cannot be read. ${known.accepted}`);
  return new EngineError(
    "invalid_request",
    field,
    `The question cannot be read${field ? ` (${field})` : ""}. One JSON object with mode "count" or "rule" is accepted, as in the rules' README.`,
  );
}

/** Reads a question of any shape. Throws EngineError. */
export function readRequest(input: unknown): ComputeInput {
  const parsed = computeRequestSchema.safeParse(input);
  if (!parsed.success) throw requestError(parsed.error);
  return parsed.data;
}

function idOf(input: unknown): string | number | null {
  if (typeof input !== "object" || input === null || !("id" in input)) return null;
  return typeof input.id === "string" || typeof input.id === "number" ? input.id : null;
}

/** Answers one question of any shape with a date or a typed error; never throws for a bad one. */
export function answer(input: unknown): ComputeAnswer | ErrorAnswer {
  try {
    return compute(readRequest(input));
  } catch (error) {
    if (error instanceof EngineError)
      return { id: idOf(input), error: { code: error.engineCode, message: error.message } };
    throw error;
  }
}

/** Answers one line of text, JSON or not. */
export function answerLine(line: string): ComputeAnswer | ErrorAnswer {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return {
      id: null,
      error: { code: "not_json", message: "This line is not JSON. One JSON object a line is accepted." },
    };
  }
  return answer(input);
}
