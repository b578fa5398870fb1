import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import { PartyKind, PartyRole, ServiceMethod, ServiceRecipient } from "@/lib/db/generated/enums";
import { entryRef } from "@/lib/filings/entry-ref";
import { textOrNone } from "@/lib/http/text-schema";
import { citingInput } from "@/lib/sources/citing-schema";
import { provenance } from "@/lib/sources/schema";

export const partyRole = z.enum(PartyRole);
export const partyKind = z.enum(PartyKind);
export const serviceMethod = z.enum(ServiceMethod);
export const serviceRecipient = z.enum(ServiceRecipient);

/** Counsel as they appear for one party. */
export const appearance = z.object({
  id: z.uuid(),
  attorneyId: z.uuid(),
  name: z.string(),
  firm: z.string().nullable(),
  contact: z.string().nullable(),
  /** As printed: LEAD ATTORNEY, ATTORNEY TO BE NOTICED, PRO HAC VICE. */
  roles: z.array(z.string()),
  appearedOn: courtDate.nullable(),
  withdrawnOn: courtDate.nullable(),
  entry: entryRef.nullable(),
  provenance,
});

export const party = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string().nullable(),
  role: partyRole,
  roleRaw: z.string().nullable(),
  kind: partyKind,
  capacity: z.string().nullable(),
  seat: z.string().nullable(),
  about: z.string().nullable(),
  terminatedOn: courtDate.nullable(),
  counsel: z.array(appearance),
  provenance,
  released: z.boolean(),
  version: z.number().int(),
});
export type Party = z.infer<typeof party>;

/** Counsel without an appearance on record for anybody. */
export const attorney = z.object({
  id: z.uuid(),
  name: z.string(),
  firm: z.string().nullable(),
  contact: z.string().nullable(),
  provenance,
});
export type Attorney = z.infer<typeof attorney>;

/** Service on one recipient. Sent and received are kept apart: which one counts is contested. */
export const service = z.object({
  id: z.uuid(),
  recipient: serviceRecipient,
  recipientName: z.string(),
  partyId: z.uuid().nullable(),
  method: serviceMethod.nullable(),
  sentOn: courtDate.nullable(),
  receivedOn: courtDate.nullable(),
  proof: entryRef.nullable(),
  proofFilingId: z.uuid().nullable(),
  note: z.string().nullable(),
  provenance,
  version: z.number().int(),
});
export type Service = z.infer<typeof service>;

export const parties = z.object({
  parties: z.array(party),
  /** Every attorney on file, for choosing. */
  attorneys: z.array(attorney),
  /** Those of them who appear for nobody yet. */
  withoutAppearance: z.array(z.uuid()),
  services: z.array(service),
  can: z.object({ edit: z.boolean() }),
});
export type Parties = z.infer<typeof parties>;

const name = z
  .string({ error: "Write the name as the docket does." })
  .trim()
  .min(2, "Write the name as the docket does.")
  .max(300);

export const addPartyInput = citingInput.extend({
  name,
  shortName: textOrNone(100),
  role: partyRole,
  roleRaw: textOrNone(100),
  kind: partyKind,
  capacity: textOrNone(300),
  seat: textOrNone(300),
  about: textOrNone(2000),
  terminatedOn: courtDate.nullable().default(null),
});
export const editPartyInput = addPartyInput.extend({ version: z.number().int() });
export const partyParams = z.object({ caseId: z.uuid(), partyId: z.uuid() });

/** Counsel appears for a party: one on file (`attorneyId`), or a new one by name. */
export const appearInput = citingInput
  .extend({
    partyId: z.uuid({ error: "Choose the party." }),
    attorneyId: z.uuid().nullable().default(null),
    name: textOrNone(200),
    firm: textOrNone(300),
    contact: textOrNone(1000),
    roles: z.array(z.string().trim().min(1).max(100)).max(10).default([]),
    appearedOn: courtDate.nullable().default(null),
    filingId: z.uuid().nullable().default(null),
  })
  .refine((a) => a.attorneyId !== null || a.name !== null, {
    path: ["name"],
    message: "Choose counsel already on file, or write a name.",
  });
export const withdrawInput = z.object({ withdrawnOn: courtDate });
export const appearanceParams = z.object({ caseId: z.uuid(), appearanceId: z.uuid() });

const serviceFields = citingInput.extend({
  method: serviceMethod.nullable().default(null),
  sentOn: courtDate.nullable().default(null),
  receivedOn: courtDate.nullable().default(null),
  proofFilingId: z.uuid().nullable().default(null),
  note: textOrNone(2000),
});
const inOrder = {
  check: (s: { sentOn: string | null; receivedOn: string | null }) =>
    s.sentOn === null || s.receivedOn === null || s.receivedOn >= s.sentOn,
  message: { path: ["receivedOn"], message: "It cannot be received before it was sent." },
};
export const recordServiceInput = serviceFields
  .extend({
    recipient: serviceRecipient,
    recipientName: name,
    partyId: z.uuid().nullable().default(null),
  })
  .refine(inOrder.check, inOrder.message);
export const editServiceInput = serviceFields
  .extend({ version: z.number().int() })
  .refine(inOrder.check, inOrder.message);
export const serviceParams = z.object({ caseId: z.uuid(), serviceId: z.uuid() });
