import type { AuditEntry } from "@/lib/audit/audited";
import type { Tier } from "@/lib/db/generated/enums";
import type { ProposalData } from "./proposal-schema";

/** What accepting a proposal made. */
export type Made = { resultId: string | null; events: AuditEntry[] };
/** What is made of an entry is as closed as the entry. */
export type Guard = { caseId: string; tier: Tier; audienceId: string | null };
export type Subject = { id: string; number: number | null; filedOn: string; guard: Guard };
export type Of<K extends ProposalData["kind"]> = Extract<ProposalData, { kind: K }>;

export const event = (
  action: AuditEntry["action"],
  subjectKind: AuditEntry["subjectKind"],
  subjectId: string,
  data: NonNullable<AuditEntry["data"]>,
): AuditEntry => ({ action, subjectKind, subjectId, data });
