import type { OrganizationKind } from "@/lib/db/generated/enums";
import type { Role } from "./schema";

export const roleWords = {
  attorney: "Attorney",
  paralegal: "Paralegal",
  co_counsel: "Co-counsel",
  expert: "Expert",
  client_lead: "Client lead",
  client_reporter: "Client reporter",
} as const satisfies Record<Role, string>;

/** What the role opens, in one sentence. */
export const roleMeaning = {
  attorney: "Sees the whole case, releases to the client, seals, decides client reports.",
  paralegal: "Sees the whole case, logs filings, tracks dates.",
  co_counsel: "Sees only the items named to them.",
  expert: "Sees only the items named to them.",
  client_lead: "Sees what was released, writes messages, decides for the client.",
  client_reporter: "Sees only their own reports and what is asked of them.",
} as const satisfies Record<Role, string>;

export const organizationKindWords = {
  firm: "Our firm",
  outside_firm: "Another law firm",
  client: "Client",
  other: "Other",
} as const satisfies Record<OrganizationKind, string>;

/** The kinds of organization a role belongs to; null where any will do. */
export function kindsForRole(role: Role): readonly OrganizationKind[] | null {
  if (role === "attorney" || role === "paralegal") return ["firm", "outside_firm"];
  if (role === "client_lead" || role === "client_reporter") return ["client"];
  return null;
}

/** Why a role does not fit somebody of this kind of organization; null when it does. */
export function roleTrouble(role: Role, kind: OrganizationKind | null): string | null {
  const wanted = kindsForRole(role);
  if (wanted === null || (kind !== null && wanted.includes(kind))) return null;
  return wanted.includes("firm")
    ? `${roleWords[role]} is a role for people of a law firm.`
    : `${roleWords[role]} is a role for people of a client.`;
}
