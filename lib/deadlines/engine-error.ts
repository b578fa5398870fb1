import { AppError } from "@/lib/errors";

/** What can be wrong with a question to the engine. Each message says what would be accepted. */
export type EngineErrorCode =
  | "not_json"
  | "invalid_request"
  | "unknown_mode"
  | "unknown_rule"
  | "rule_has_no_period"
  | "rule_text_not_on_record"
  | "unknown_service_method"
  | "unknown_calendar"
  | "unknown_direction"
  | "invalid_trigger"
  | "instant_needed"
  | "invalid_period"
  | "invalid_service_days"
  | "invalid_closure"
  | "closure_on_wrong_calendar"
  | "out_of_range"
  | "cycle";

export class EngineError extends AppError {
  readonly engineCode: EngineErrorCode;
  constructor(engineCode: EngineErrorCode, field: string, message: string) {
    super("invalid", message, { fields: { [field]: message } });
    this.name = "EngineError";
    this.engineCode = engineCode;
  }
}
