import { toDbDate } from "@/lib/dates/court-date";
import { cite, lookUp, type Seeding } from "./public-citing";

const THEORIES = {
  "in excess of statutory authority / ultra vires": "in_excess_of_authority",
  "contrary to law": "contrary_to_law",
  "procedure required by law": "required_procedure",
  "Administrative Procedure Act": "administrative_procedure",
  constitutional: "constitutional",
} as const;

/** The complaint as reported: its claims and the relief it asks for. */
export async function seedClaims(s: Seeding): Promise<void> {
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
