import type { CourtDate } from "@/lib/dates/court-date";
import type { Option } from "./field-spec";

/** What every form of a page needs: whose draft it is, the court's day, and the sources on file. */
export type FormContext = { userId: string; today: CourtDate; caseId: string; sources: readonly Option[] };
