import type { Party, Service } from "./schema";

export const roleWords = {
  plaintiff: "Plaintiff",
  defendant: "Defendant",
  intervenor: "Intervenor",
  amicus: "Amicus",
  movant: "Movant",
  appellant: "Appellant",
  appellee: "Appellee",
  petitioner: "Petitioner",
  respondent: "Respondent",
  third_party: "Third party",
  interested_party: "Interested party",
  non_party: "Not a party",
  other: "Other",
} as const satisfies Record<Party["role"], string>;

export const partyKindWords = {
  company: "Company",
  individual: "Individual",
  officer: "Officer of the United States",
  agency: "Agency",
  sovereign: "United States or another sovereign",
  organization: "Organization",
  other: "Other",
} as const satisfies Record<Party["kind"], string>;

export const recipientWords = {
  us_attorney: "United States Attorney",
  attorney_general: "Attorney General",
  agency: "Agency",
  officer: "Officer",
  party: "Party",
} as const satisfies Record<Service["recipient"], string>;

export const methodWords = {
  ecf: "ECF",
  email_consented: "E-mail, by consent",
  mail: "Ordinary mail",
  certified_mail: "Certified mail",
  registered_mail: "Registered mail",
  hand: "Hand delivery",
  personal: "Personal service",
  left_with_clerk: "Left with the clerk",
  other_consented: "Other, by consent",
  waiver: "Waiver",
  delivered_usao: "Delivered to the U.S. Attorney's Office",
} as const satisfies Record<NonNullable<Service["method"]>, string>;
