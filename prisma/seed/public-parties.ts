import { cite, lookUp, type Seeding } from "./public-citing";

const PARTY_KINDS = {
  company: "company",
  "officer of the United States": "officer",
  sovereign: "sovereign",
} as const;

/** The case's own fields, each with how far it may be trusted; the unknown stays empty. */
export async function seedCaseFields({ tx, caseId, record }: Seeding): Promise<void> {
  const c = record.case;
  const fields = [
    { field: "court", value: c.court.name, standing: c.court.standing, note: c.court.note },
    { field: "filedOn", value: c.filed_on.date, standing: c.filed_on.standing, note: c.filed_on.note },
    { field: "docketNumber", value: null, ...c.docket_number },
    { field: "assignedTo", value: null, ...c.assigned_judge },
    { field: "proofOfService", value: null, ...c.proof_of_service },
    { field: "motionForPreliminaryInjunction", value: null, ...c.motion_for_preliminary_injunction },
    { field: "outcome", value: null, ...c.outcome },
  ];
  for (const { field, value, standing, note } of fields) {
    await tx.caseField.create({ data: { caseId, field, value, standing, note }, select: { id: true } });
  }
}

/** Who is in the suit, who is not, and who is reported as counsel. */
export async function seedParties(s: Seeding): Promise<void> {
  const { tx, caseId, record } = s;
  const row = { caseId, tier: "record" } as const;
  for (const p of record.parties) {
    const { id } = await tx.party.create({
      data: {
        ...row,
        name: p.name,
        shortName: p.short,
        role: p.role === "Plaintiff" ? "plaintiff" : "defendant",
        roleRaw: p.role,
        kind: lookUp(PARTY_KINDS, p.kind),
        capacity: p.capacity,
        seat: p.seat,
        about: p.about,
        standing: p.standing,
        standingNote: p.note,
      },
      select: { id: true },
    });
    await cite(s, "party", id, p.sources);
  }
  for (const p of record.non_parties) {
    const { id } = await tx.party.create({
      data: {
        ...row,
        name: p.name,
        role: "non_party",
        kind: "company",
        about: p.about,
        standing: p.standing,
        standingNote: p.note,
      },
      select: { id: true },
    });
    await cite(s, "party", id, p.sources);
  }
  for (const c of record.counsel) {
    const { id } = await tx.attorney.create({
      data: {
        ...row,
        name: c.firm,
        firm: c.firm,
        standing: c.standing,
        standingNote: `Reported as counsel for ${c.for}; appearance on the docket: ${c.appearance}.`,
      },
      select: { id: true },
    });
    await cite(s, "attorney", id, c.sources);
  }
}
