import { toDbDate } from "@/lib/dates/court-date";
import { possibleRange } from "@/lib/dates/uncertain-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { SubjectKind } from "@/lib/db/generated/enums";
import type { PublicRecord } from "./facts-schema";

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

/** The value a word of the record stands for; a word that is not known is a defect of the record. */
export const lookUp = <T extends object>(table: T, key: string): T[keyof T] => {
  for (const [name, value] of Object.entries(table)) if (name === key) return value;
  throw new Error(`facts.json says "${key}", which the seed does not know`);
};
