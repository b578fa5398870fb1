import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { possibleRange } from "@/lib/dates/uncertain-date";
import { AppError, notFound } from "@/lib/errors";
import { canRecord } from "../access";
import type { Cite } from "../cite-schema";
import { parseCite } from "../cites";
import { type ImportRow, type Mapping, previewImport } from "../import-rows";
import type { importInput } from "../import-schema";
import { dbDay, toJson } from "../write/dates";
import { settleEvidence } from "../write/evidence";

/** What a sheet calls its source: a cite in the courts' form, or the name of something outside. */
const citeOf = (source: string): Cite =>
  parseCite(source) ?? { kind: "outside", title: source, publisher: null, on: null, url: null };

const bounds = (row: ImportRow) => {
  const from = row.from ?? row.date;
  return {
    earliestOn: dbDay(from === null ? null : possibleRange(from).earliest),
    latestOn: dbDay(
      row.to !== null
        ? possibleRange(row.to).latest
        : row.date === null
          ? null
          : possibleRange(row.date).latest,
    ),
  };
};

/** Only the fields that the mapping names: an absent one is not sent to the reader at all. */
const mappingOf = (mapping: z.output<typeof importInput>["mapping"]): Mapping => {
  const chosen: Mapping = {};
  for (const [field, at] of Object.entries(mapping))
    if (at !== undefined) Object.assign(chosen, { [field]: at });
  return chosen;
};

/** Writes every row of a sheet as facts or harms in one transaction, or none of them. */
export async function importRows(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof importInput>,
): Promise<{ kind: "fact" | "harm"; count: number }> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const preview = previewImport(input.kind, { rows: input.rows }, mappingOf(input.mapping));
  const undatedAmount = preview.rows.find((r) => r.low !== null && r.from === null);
  if (!preview.ready || undatedAmount !== undefined) {
    const fields = Object.fromEntries(
      preview.errors.slice(0, 100).map((e) => [`line ${e.line} ${e.field}`, e.message]),
    );
    if (undatedAmount !== undefined)
      fields[`line ${undatedAmount.line} from`] = "An amount needs the day on which the harm began.";
    throw new AppError("invalid", "Nothing was imported: some rows need another look.", { fields });
  }
  return audited(viewer, async (tx) => {
    const own = { caseId, tier: "work_product" as const, createdById: viewer.userId };
    const rows = preview.rows.map((row) => ({ id: randomUUID(), row }));
    if (input.kind === "fact")
      await tx.fact.createMany({
        data: rows.map(({ id, row }) => ({
          ...own,
          id,
          text: row.text,
          dated: toJson(row.date),
          ...bounds(row),
          state: row.state ?? ("unsure" as const),
          tags: row.tags,
        })),
      });
    else {
      await tx.harm.createMany({
        data: rows.map(({ id, row }) => ({
          ...own,
          id,
          text: row.text,
          category: row.category,
          timing: row.timing,
          fromDated: toJson(row.from),
          toDated: toJson(row.to),
          ...bounds(row),
        })),
      });
      await tx.harmAmount.createMany({
        data: rows.flatMap(({ id, row }) =>
          row.low === null || row.high === null || row.unit === null || row.from === null
            ? []
            : [
                {
                  ...own,
                  harmId: id,
                  label: "",
                  unit: row.unit,
                  low: row.low,
                  high: row.high,
                  method: row.method ?? "",
                  form: { kind: "lump", at: { ...row.from } },
                },
              ],
        ),
      });
    }
    await tx.factCitation.createMany({
      data: rows.flatMap(({ id, row }) =>
        row.source === null
          ? []
          : [
              {
                ...own,
                ...(input.kind === "fact" ? { factId: id } : { harmId: id }),
                cite: citeOf(row.source),
                quote: row.quote,
              },
            ],
      ),
    });
    if (input.kind === "harm")
      await settleEvidence(
        tx,
        caseId,
        rows.filter(({ row }) => row.source !== null).map((r) => r.id),
      );
    return {
      result: { kind: input.kind, count: rows.length },
      caseId,
      events: [
        {
          action: "ledger.imported",
          subjectKind: "import_batch",
          subjectId: randomUUID(),
          data: { kind: input.kind, rows: rows.length },
        },
      ],
    };
  });
}
