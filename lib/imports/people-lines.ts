import type { PartyKind, PartyRole } from "@/lib/db/generated/enums";
import type { SheetParty } from "./case-reading";

/** A party here, and who appears for it. */
export type KnownParty = {
  id: string;
  name: string;
  role: PartyRole;
  terminatedOn: string | null;
  attorneys: { id: string; name: string; withdrawnOn: string | null }[];
};

export type PlannedPerson = {
  key: string;
  change: "party" | "counsel";
  party: SheetParty;
  /** Null: the party is itself new. */
  partyId: string | null;
  role: PartyRole;
  attorney: SheetParty["attorneys"][number] | null;
  /** Set where only an end is new. */
  ends: string | null;
};

/** Two prints of one name: case, stops and honorifics do not tell people apart. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\b(?:esq|jr|sr|ii|iii|inc|llc|llp|corp|co|ltd|the|of)\b/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const roles: readonly (readonly [RegExp, PartyRole])[] = [
  [/third.party/i, "third_party"],
  [/plaintiff/i, "plaintiff"],
  [/defendant|debtor/i, "defendant"],
  [/interven/i, "intervenor"],
  [/amicus/i, "amicus"],
  [/movant/i, "movant"],
  [/appellant/i, "appellant"],
  [/appellee/i, "appellee"],
  [/petitioner/i, "petitioner"],
  [/respondent/i, "respondent"],
  [/interested/i, "interested_party"],
];
/** The role as a sheet prints it, in the product's list; "other" for what the list does not know. */
export const roleOf = (printed: string): PartyRole => roles.find(([p]) => p.test(printed))?.[1] ?? "other";

/** What kind of party a name speaks of: a help for the list, to be corrected on its page. */
export function kindOf(party: Pick<SheetParty, "name" | "extraInfo">): PartyKind {
  if (/\b(?:inc|llc|l\.l\.c|corp|corporation|company|ltd|llp|l\.p|co)\b\.?/i.test(party.name))
    return "company";
  if (/^(?:united states(?: of america)?|state of|commonwealth of|usa)\b/i.test(party.name))
    return "sovereign";
  if (/\b(?:department|bureau|agency|administration|commission|office of|service)\b/i.test(party.name))
    return "agency";
  if (/official capacity/i.test(`${party.name} ${party.extraInfo}`)) return "officer";
  if (/\b(?:association|union|foundation|institute|center|society|university|council)\b/i.test(party.name))
    return "organization";
  return /^[\w'.-]+(?: [\w'.-]+){1,3}$/.test(party.name) ? "individual" : "other";
}

const ended = /TERMINATED:? ?(\d{2})\/(\d{2})\/(\d{4})/;
/** The day an attorney's appearance ended, as its roles print it. */
export function endOfAppearance(printed: readonly string[]): string | null {
  for (const role of printed) {
    const found = ended.exec(role);
    if (found) return `${found[3]}-${found[1]}-${found[2]}`;
  }
  return null;
}

/** What a sheet's list of parties adds to those here. Nobody is taken off: a sheet may be printed without parties. */
export function planPeople(known: readonly KnownParty[], sheet: readonly SheetParty[]): PlannedPerson[] {
  const lines: PlannedPerson[] = [];
  const seen = new Set<string>();
  for (const party of sheet) {
    const role = roleOf(party.type);
    const id = `${nameKey(party.name)}|${role}`;
    const here = known.find(
      (k) => nameKey(k.name) === nameKey(party.name) && (k.role === role || role === "other"),
    );
    const base = { party, partyId: here?.id ?? null, role };
    if (!seen.has(id)) {
      if (here === undefined)
        lines.push({
          ...base,
          key: `party:${id}`,
          change: "party",
          attorney: null,
          ends: party.terminatedOn,
        });
      else if (party.terminatedOn !== null && here.terminatedOn === null)
        lines.push({
          ...base,
          key: `party-ends:${id}`,
          change: "party",
          attorney: null,
          ends: party.terminatedOn,
        });
    }
    seen.add(id);
    for (const attorney of party.attorneys) {
      const key = `counsel:${id}:${nameKey(attorney.name)}`;
      if (seen.has(key) || nameKey(attorney.name) === "") continue;
      seen.add(key);
      const appears = here?.attorneys.find((a) => nameKey(a.name) === nameKey(attorney.name));
      const ends = endOfAppearance(attorney.roles);
      if (appears === undefined) lines.push({ ...base, key, change: "counsel", attorney, ends });
      else if (ends !== null && appears.withdrawnOn === null)
        lines.push({ ...base, key: `${key}:ends`, change: "counsel", attorney, ends });
    }
  }
  return lines;
}
