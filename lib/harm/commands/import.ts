import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { possibleRange } from "@/lib/dates/uncertain-date";
import { withViewer } from "@/lib/db/with-viewer";
import { AppError, invalid, notFound } from "@/lib/errors";
import { uploadFile } from "@/lib/paths";
import { canRecord } from "../access";
import type { Cite } from "../cite-schema";
import { parseCite } from "../cites";
import { type ImportRow, type Mapping, previewImport } from "../import-rows";
import type { importInput } from "../import-schema";
import { readSheet } from "../parse/read-sheet";
import { docketTies } from "../write/docket-ties";
import { settleEvidence } from "../write/evidence";
import { insertAmounts, insertCitations, insertFacts, insertHarms } from "../write/insert-many";

/** What a sheet calls its source: a cite in the courts' form, or the name of something outside. */
const citeOf = (source: string): Cite =>
  parseCite(source) ?? { kind: "outside", title: source, publisher: null, on: null, url: null };

const bounds = (row: ImportRow) => {
  const from = row.from ?? row.date;
  return {
    earliest: from === null ? null : possibleRange(from).earliest,
    latest:
      row.to !== null
        ? possibleRange(row.to).latest
        : row.date === null
          ? null
          : possibleRange(row.date).latest,
  };
};

/** Only the fields that the mapping names: an absent one is not sent to the reader at all. */
const mappingOf = (mapping: z.output<typeof importInput>["mapping"]): Mapping => {
  const chosen: Mapping = {};
  for (const [field, at] of Object.entries(mapping))
    if (at !== undefined) Object.assign(chosen, { [field]: at });
  return chosen;
};

async function readUpload(viewer: Viewer, uploadId: string): Promise<Uint8Array> {
  const found = await withViewer(viewer, (tx) =>
    tx.upload.findFirst({ where: { id: uploadId }, select: { id: true } }),
  );
  if (found === null) throw invalid("uploadId", "This upload has expired. Choose the file again.");
  return new Uint8Array(await readFile(uploadFile(uploadId)));
}

/** Writes every row of an uploaded sheet as facts or harms in one transaction, or none of them. */
export async function importRows(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof importInput>,
): Promise<{ kind: "fact" | "harm"; count: number }> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const table = await readSheet(await readUpload(viewer, input.uploadId));
  const preview = previewImport(input.kind, table, mappingOf(input.mapping));
  if (!preview.ready) {
    const fields = Object.fromEntries(
      preview.errors.slice(0, 100).map((e) => [`line ${e.line} ${e.field}`, e.message]),
    );
    throw new AppError("invalid", "Nothing was imported: some rows need another look.", { fields });
  }
  return audited(viewer, async (tx) => {
    const own = { caseId, createdById: viewer.userId };
    const rows = preview.rows.map((row) => ({ id: randomUUID(), row }));
    if (input.kind === "fact")
      await insertFacts(
        tx,
        own,
        rows.map(({ id, row }) => ({
          id,
          text: row.text,
          dated: row.date,
          ...bounds(row),
          state: row.state ?? "unsure",
          tags: row.tags,
        })),
      );
    else {
      await insertHarms(
        tx,
        own,
        rows.map(({ id, row }) => ({
          id,
          text: row.text,
          category: row.category,
          timing: row.timing,
          from: row.from,
          to: row.to,
          ...bounds(row),
        })),
      );
      await insertAmounts(
        tx,
        own,
        rows.flatMap(({ id, row }) =>
          row.low === null || row.high === null || row.unit === null || row.from === null
            ? []
            : [
                {
                  harm: id,
                  unit: row.unit,
                  low: row.low,
                  high: row.high,
                  method: row.method ?? "",
                  form: { kind: "lump", at: row.from },
                },
              ],
        ),
      );
    }
    const cited = rows.flatMap(({ id, row }) =>
      row.source === null ? [] : [{ id, cite: citeOf(row.source), quote: row.quote }],
    );
    const tie = await docketTies(
      tx,
      caseId,
      cited.map((c) => c.cite),
    );
    await insertCitations(
      tx,
      own,
      cited.map(({ id, cite, quote }) => {
        const { filingId, documentId, page } = tie(cite);
        return {
          fact: input.kind === "fact" ? id : null,
          harm: input.kind === "harm" ? id : null,
          cite,
          quote,
          filing: filingId,
          document: documentId,
          page,
        };
      }),
    );
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
          data: { kind: input.kind, rows: rows.length, uploadId: input.uploadId },
        },
      ],
    };
  });
}
