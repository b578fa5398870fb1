import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { applyPlan, mergeDocket } from "./merge-docket";
import type { IncomingEntry, MergeEntry, MergeSource } from "./merge-entry";
import { currentText } from "./stamped";

const folder = fileURLToPath(new URL("../../../../shared/docket/dev/courtlistener_api/", import.meta.url));
const here = existsSync(folder);
const Api = z.array(
  z.object({
    docket_entries: z.array(
      z.object({
        entry_number: z.number().nullable(),
        date_filed: z.string(),
        description: z.string(),
        recap_documents: z.array(
          z.object({ pacer_doc_id: z.string().nullish(), attachment_number: z.number().nullish() }),
        ),
      }),
    ),
  }),
);
const Report = z.array(
  z.object({
    docket_entries: z.array(
      z.object({
        document_number: z.string().nullish(),
        date_filed: z.string(),
        date_entered: z.string().nullish(),
        description: z.string(),
        pacer_doc_id: z.string().nullish(),
      }),
    ),
  }),
);
const bare: IncomingEntry = {
  number: null,
  docId: null,
  seqNo: null,
  filedOn: null,
  enteredOn: null,
  enteredAt: null,
  shortText: null,
  text: null,
  documents: [],
};
const merge = (docket: MergeEntry[], source: MergeSource) => applyPlan(docket, mergeDocket(docket, source));

describe.skipIf(!here)("one case from the API and from its sheet (skipped where ../shared is absent)", () => {
  const parse = <T>(schema: z.ZodType<T>, file: string) => {
    const value: unknown = JSON.parse(readFileSync(folder + file, "utf8"));
    return schema.parse(Array.isArray(value) ? value : [value]);
  };

  it("is one docket in either order, with and without doc ids", () => {
    const [api] = parse(Api, "insd_da.cl_v4.json");
    const [report] = parse(Report, "insd_da.pacer_report.json");
    for (const withIds of [true, false]) {
      const fromApi: MergeSource = {
        kind: "courtlistener",
        asOf: "2026-01-01T00:00:00Z",
        complete: true,
        scope: null,
        entries: (api?.docket_entries ?? []).map((e) => ({
          ...bare,
          number: e.entry_number === null ? null : String(e.entry_number),
          filedOn: e.date_filed,
          text: e.description || null,
          docId: withIds ? (e.recap_documents.find((d) => !d.attachment_number)?.pacer_doc_id ?? null) : null,
        })),
      };
      const sheet: MergeSource = {
        kind: "sheet",
        asOf: "2026-01-02T00:00:00Z",
        complete: true,
        scope: null,
        entries: (report?.docket_entries ?? []).map((e) => ({
          ...bare,
          number: e.document_number ?? null,
          filedOn: e.date_filed,
          enteredOn: e.date_entered ?? null,
          text: e.description,
          docId: e.pacer_doc_id ?? null,
        })),
      };
      const texts = (docket: MergeEntry[]) => docket.map((e) => currentText(e.texts));
      expect(sheet.entries.length).toBeGreaterThan(20);
      expect(texts(merge(merge([], fromApi), sheet))).toEqual(texts(merge([], sheet)));
      expect(texts(merge(merge([], sheet), fromApi))).toEqual(texts(merge([], sheet)));
    }
  });
});
