import { toDbDate } from "@/lib/dates/court-date";
import { possibleRange } from "@/lib/dates/uncertain-date";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import type { SubjectKind } from "@/lib/db/generated/enums";
import given from "./facts.json";
import { type PublicRecord, publicRecord } from "./facts-schema";
import { seedPublicHarm } from "./public-harm";
import { inOurWords } from "./wording";

export type Seeding = {
  tx: Prisma.TransactionClient;
  caseId: string;
  record: PublicRecord;
  sourceIds: Map<string, string>;
};

/** Writes which sources a row cites, for it and against it. A source the record does not list is a defect of the record. */
export async function cite(
  s: Seeding,
  subjectKind: SubjectKind,
  subjectId: string,
  sources: readonly string[],
  contrary: readonly string[] = [],
): Promise<void> {
  for (const [keys, against] of [
    [sources, false],
    [contrary, true],
  ] as const) {
    for (const key of keys) {
      const sourceId = s.sourceIds.get(key);
      // "project" marks what this product chose to call a thing; it is no source.
      if (sourceId === undefined && key !== "project")
        throw new Error(`facts.json cites "${key}", which it does not list`);
      if (sourceId === undefined) continue;
      await s.tx.sourceCitation.create({
        data: { caseId: s.caseId, tier: "record", subjectKind, subjectId, sourceId, contrary: against },
        select: { id: true },
      });
    }
  }
}

/** An uncertain date as the columns that hold it. */
export function datedColumns(dated: Parameters<typeof possibleRange>[0]) {
  const { earliest, latest } = possibleRange(dated);
  return {
    dated: { ...dated },
    earliestOn: earliest && toDbDate(earliest),
    latestOn: latest && toDbDate(latest),
  };
}

const PARTY_KINDS = {
  company: "company",
  "officer of the United States": "officer",
  sovereign: "sovereign",
} as const;

const THEORIES = {
  "in excess of statutory authority / ultra vires": "in_excess_of_authority",
  "contrary to law": "contrary_to_law",
  "procedure required by law": "required_procedure",
  "Administrative Procedure Act": "administrative_procedure",
  constitutional: "constitutional",
} as const;

const lookUp = <T extends object>(table: T, key: string): T[keyof T] => {
  for (const [name, value] of Object.entries(table)) if (name === key) return value;
  throw new Error(`facts.json says "${key}", which the seed does not know`);
};

async function seedCaseFields({ tx, caseId, record }: Seeding): Promise<void> {
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

async function seedParties(s: Seeding): Promise<void> {
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

async function seedClaims(s: Seeding): Promise<void> {
  const { tx, caseId, record } = s;
  const row = { caseId, tier: "record" } as const;
  const { id: pleadingId } = await tx.pleading.create({
    data: {
      ...row,
      kind: "complaint",
      title: "Complaint",
      filedOn: toDbDate(record.case.filed_on.date),
      operative: true,
      standing: "reported",
      standingNote: "Known from press reports; the complaint itself is not held here.",
    },
    select: { id: true },
  });
  await cite(s, "pleading", pleadingId, record.case.filed_on.sources);
  for (const [index, c] of record.claims.entries()) {
    const { id } = await tx.claim.create({
      data: {
        ...row,
        pleadingId,
        position: index + 1,
        title: c.title,
        theory: lookUp(THEORIES, c.theory),
        theoryRaw: c.theory,
        legalBasis: c.basis,
        standing: c.standing,
        standingNote: c.note,
      },
      select: { id: true },
    });
    await cite(s, "claim", id, c.sources, c.contrary_sources);
  }
  const kinds = ["vacatur", "preliminary_injunction", "injunction"] as const;
  for (const [index, r] of record.relief.entries()) {
    const { id } = await tx.relief.create({
      data: {
        ...row,
        pleadingId,
        position: index + 1,
        kind: kinds[index] ?? "other",
        text: r.text,
        standing: r.standing,
        standingNote: r.note,
      },
      select: { id: true },
    });
    await cite(s, "relief", id, r.sources);
  }
}

async function seedRest(s: Seeding): Promise<void> {
  const { tx, caseId, record } = s;
  const row = { caseId, tier: "record" } as const;
  for (const st of record.statements) {
    const { id } = await tx.statement.create({
      data: {
        ...row,
        text: st.text,
        speaker: st.by,
        use: st.use,
        standing: st.standing,
        standingNote: st.note,
      },
      select: { id: true },
    });
    await cite(s, "statement", id, st.sources);
  }
  for (const text of record.open_questions) {
    await tx.openQuestion.create({ data: { caseId, tier: "work_product", text }, select: { id: true } });
  }
  for (const w of record.watched_cases) {
    const { id } = await tx.relatedCase.create({
      data: { ...row, kind: "watched", text: w.text, standing: w.standing, standingNote: w.note },
      select: { id: true },
    });
    await cite(s, "related_case", id, w.sources);
  }
  // From the public record alone; whether service was proved is not on record here.
  await tx.deadline.create({
    data: {
      caseId,
      tier: "work_product",
      title: "Serve every defendant",
      side: "ours",
      state: "proposed",
      basis: "rule",
      ruleId: "frcp-4-m",
      cite: "Fed. R. Civ. P. 4(m)",
      dueOn: toDbDate("2026-09-21"),
      nominalEndOn: toDbDate("2026-09-21"),
      safeOn: toDbDate("2026-09-21"),
      triggerOn: toDbDate(record.case.filed_on.date),
      triggerText: "Complaint filed (as reported)",
      standing: "reported",
      standingNote: "Counted from the reported filing date. Proof of service is not on record here.",
    },
    select: { id: true },
  });
}

/**
 * The case as publicly known, with its sources; put in once. Returns the case's id.
 * Written as the owner: nobody is in the case yet.
 */
export async function seedPublicRecord(owner: PrismaClient): Promise<string> {
  const record = publicRecord.parse(inOurWords(given));
  const caption = record.case.captions[0];
  if (caption === undefined) throw new Error("facts.json names no caption");
  const found = await owner.case.findFirst({
    where: { captionShort: caption.text, isIllustrative: false },
    select: { id: true },
  });
  if (found !== null) return found.id;
  return owner.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.job', 'seed', true)`;
    const { id: caseId } = await tx.case.create({
      data: {
        captionShort: caption.text,
        captionAlternatives: record.case.captions.slice(1).map((c) => c.text),
        courtId: record.case.court.id,
        courtName: record.case.court.name,
        filedOn: toDbDate(record.case.filed_on.date),
        phase: "pleading",
        clientStage: "starting",
        recordEndsOn: toDbDate(record.record_ends.date),
        recordEndsNote: record.record_ends.note,
      },
      select: { id: true },
    });
    const sourceIds = new Map<string, string>();
    for (const { id: key, ...source } of record.sources) {
      const row = await tx.source.create({
        data: { caseId, tier: "record", key, ...source },
        select: { id: true },
      });
      sourceIds.set(key, row.id);
    }
    const s: Seeding = { tx, caseId, record, sourceIds };
    await seedCaseFields(s);
    await cite(s, "case_row", caseId, [
      ...new Set([
        ...record.case.captions.flatMap((c) => c.sources),
        ...record.case.court.sources,
        ...record.case.filed_on.sources,
      ]),
    ]);
    await seedParties(s);
    await seedClaims(s);
    await seedPublicHarm(s);
    await seedRest(s);
    const events = [
      {
        id: crypto.randomUUID(),
        action: "case.seeded",
        subjectKind: "case_row",
        subjectId: caseId,
        data: { sources: sourceIds.size },
      },
    ];
    await tx.$executeRaw`SELECT append_audit(${caseId}::uuid, now(), ${JSON.stringify(events)}::jsonb)`;
    return caseId;
  });
}
