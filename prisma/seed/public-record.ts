import { toDbDate } from "@/lib/dates/court-date";
import type { PrismaClient } from "@/lib/db/generated/client";
import given from "./facts.json";
import { publicRecord } from "./facts-schema";
import { cite, type Seeding } from "./public-citing";
import { seedClaims } from "./public-claims";
import { seedPublicHarm } from "./public-harm";
import { seedCaseFields, seedParties } from "./public-parties";
import { seededAt } from "./seeded-at";
import { inOurWords } from "./wording";

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
    await tx.$executeRaw`SELECT append_audit(${caseId}::uuid, ${seededAt()}, ${JSON.stringify(events)}::jsonb)`;
    return caseId;
  });
}
