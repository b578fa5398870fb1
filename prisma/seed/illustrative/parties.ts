import type { PartyKind, PartyRole, ServiceRecipient } from "@/lib/db/generated/enums";
import { scenario } from "../scenario/scenario";
import type { ScenarioAppearance, ScenarioParty, ScenarioService } from "../scenario/scenario-types";
import { dbDate, found, type Play } from "./play";
import { newRowId } from "./row-id";

const KINDS: Record<ScenarioParty["kind"], PartyKind> = {
  company: "company",
  officer: "officer",
  agency: "agency",
  sovereign: "sovereign",
  association: "organization",
};
const ROLES: Record<ScenarioParty["role"], { role: PartyRole; printed: string }> = {
  plaintiff: { role: "plaintiff", printed: "Plaintiff" },
  defendant: { role: "defendant", printed: "Defendant" },
  movant: { role: "movant", printed: "Movant" },
  amicus: { role: "amicus", printed: "Amicus" },
  appellant: { role: "appellant", printed: "Plaintiff - Appellant" },
  appellee: { role: "appellee", printed: "Defendant - Appellee" },
};
/** As the docket prints them beside counsel. */
const PRINTED: Record<ScenarioAppearance["roles"][number], string> = {
  lead: "LEAD ATTORNEY",
  to_be_noticed: "ATTORNEY TO BE NOTICED",
  pro_hac_vice: "PRO HAC VICE",
  terminated: "TERMINATED",
};

/** "Howard W. Lutnick" -> "Lutnick"; "Legion LegalTech Corp." -> "Legion"; others go by their name. */
function shortName({ kind, name }: ScenarioParty): string | null {
  if (kind === "officer") return name.split(" ").at(-1) ?? null;
  if (kind === "company") return name.split(" ")[0] ?? null;
  if (kind === "sovereign") return name.replace(/ of America$/, "");
  return null;
}

export async function writeParties(play: Play): Promise<void> {
  const { tx } = play;
  const row = play.guard("record");
  await tx.party.createMany({
    data: scenario.parties
      .filter((p) => p.case === play.key)
      .map((p) => ({
        ...row,
        id: play.id("party", p.key),
        name: p.name,
        shortName: shortName(p),
        role: ROLES[p.role].role,
        roleRaw: ROLES[p.role].printed,
        kind: KINDS[p.kind],
        capacity: p.capacity,
        terminatedOn: dbDate(p.terminatedOn),
      })),
  });
  const appearing = new Set(scenario.appearances.filter((a) => a.case === play.key).map((a) => a.attorney));
  await tx.attorney.createMany({
    data: scenario.attorneys
      .filter((a) => appearing.has(a.key))
      .map((a) => ({
        ...row,
        id: play.id("attorney", a.key),
        name: a.roleName,
        firm: found(
          scenario.firms.find((f) => f.key === a.firm),
          a.firm,
        ).name,
      })),
  });
}

function recipientOf(s: ScenarioService): ServiceRecipient {
  if (s.party === null)
    return s.recipient.startsWith("Attorney General") ? "attorney_general" : "us_attorney";
  const party = scenario.parties.find((p) => p.key === s.party);
  return party?.kind === "officer" ? "officer" : party?.kind === "agency" ? "agency" : "party";
}

/** Key of the recipient whose service starts the government's time to answer, FRCP 12(a)(2). */
export const US_ATTORNEY = found(
  scenario.service.find((s) => recipientOf(s) === "us_attorney"),
  "United States Attorney",
).recipient;

/** Appearances and the service matrix: both name entries, so the docket comes first. */
export async function writeAppearances(play: Play): Promise<void> {
  const row = play.guard("record");
  await play.tx.appearance.createMany({
    data: scenario.appearances
      .filter((a) => a.case === play.key)
      .flatMap((a) =>
        a.parties.map((party) => ({
          ...row,
          id: newRowId(),
          attorneyId: play.id("attorney", a.attorney),
          partyId: play.id("party", party),
          roles: a.roles.map((r) => PRINTED[r]),
          appearedOn: dbDate(a.from),
          withdrawnOn: dbDate(a.to),
          filingId: play.filing(a.entry),
        })),
      ),
  });
  if (play.key !== "district") return;
  await play.tx.serviceOfProcess.createMany({
    data: scenario.service.map((s) => ({
      ...row,
      id: play.id("service", s.recipient),
      partyId: s.party === null ? null : play.id("party", s.party),
      recipient: recipientOf(s),
      recipientName: s.recipient,
      method: s.method,
      sentOn: dbDate(s.sentOn),
      receivedOn: dbDate(s.receivedOn),
      proofFilingId: play.filing(s.proofEntry),
      note: s.note,
      createdById: play.person("paralegal"),
    })),
  });
}
