import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readAttachments } from "./attachments-named";
import { readEntry } from "./read-entry";

const samples = fileURLToPath(new URL("../../../../shared/docket/dev/", import.meta.url));
const here = existsSync(`${samples}district`);
const Sheet = z.object({
  docket_entries: z
    .array(
      z.object({
        date_entered: z.string().nullish(),
        date_filed: z.string(),
        document_number: z.string().nullish(),
        pacer_doc_id: z.string().nullish(),
        description: z.string(),
      }),
    )
    .default([]),
});
const Named = z.object({
  docket_entries: z.array(
    z.object({
      document_number: z.string().nullish(),
      pacer_doc_id: z.string().nullish(),
      attachments: z.array(z.object({ attachment_number: z.number(), description: z.string() })).default([]),
    }),
  ),
});

function sheets(folder: string) {
  return readdirSync(samples + folder)
    .filter((f) => f.endsWith(".json"))
    .map((f) => ({
      file: f,
      entries: Sheet.parse(JSON.parse(readFileSync(`${samples}${folder}/${f}`, "utf8"))).docket_entries,
    }));
}
const plain = (text: string) => text.replace(/\s+/g, "");

describe.skipIf(!here)("real docket texts (skipped where ../shared is absent)", () => {
  const entries = here ? [...sheets("district"), ...sheets("special")].flatMap((s) => s.entries) : [];
  const readings = entries.map((e) => ({
    e,
    r: readEntry({
      text: e.description,
      number: Number(e.document_number) || null,
      filedOn: e.date_filed,
      courtId: null,
    }),
  }));

  it("reads the date of entry of every one as the sheet's expected reading has it", () => {
    expect(entries.length).toBeGreaterThan(800);
    expect(
      readings.filter(({ e, r }) => (r.frame.enteredOn?.date ?? null) !== (e.date_entered ?? null)),
    ).toEqual([]);
  });

  it("knows the kind of at least 98 in 100, and who docketed 97 in 100", () => {
    const share = (n: number) => n / readings.length;
    expect(
      share(readings.filter(({ r }) => r.kind.kind !== null && r.kind.kind !== "unrecognised").length),
    ).toBeGreaterThan(0.98);
    expect(share(readings.filter(({ r }) => r.frame.clerk ?? r.frame.login).length)).toBeGreaterThan(0.97);
  });

  it("rests every reference on digits of the text, and most on an earlier entry", () => {
    const references = readings.flatMap(({ e, r }) => r.references.map((x) => ({ e, x })));
    for (const { e, x } of references)
      expect(e.description.slice(x.words.start, x.words.end)).toMatch(new RegExp(`^${x.number}(?:-|$)`));
    const ahead = references.filter(({ e, x }) => e.document_number && x.number >= Number(e.document_number));
    expect(ahead.length / references.length).toBeLessThan(0.05);
  });

  it("reads the attachments that the independent reading found", () => {
    let compared = 0;
    for (const file of readdirSync(`${samples}district_attachments`).filter((f) => f.endsWith(".json"))) {
      const sheet = Sheet.parse(
        JSON.parse(readFileSync(`${samples}district/${file}`, "utf8")),
      ).docket_entries;
      for (const named of Named.parse(
        JSON.parse(readFileSync(`${samples}district_attachments/${file}`, "utf8")),
      ).docket_entries) {
        const entry = sheet.find(
          (e) =>
            e.document_number === named.document_number &&
            (!named.pacer_doc_id || e.pacer_doc_id === named.pacer_doc_id),
        );
        if (!entry || named.attachments.length === 0) continue;
        const found = readAttachments(entry.description).attachments.map((a) => [
          a.number,
          plain(a.description),
        ]);
        expect(found).toEqual(named.attachments.map((a) => [a.attachment_number, plain(a.description)]));
        compared += found.length;
      }
    }
    expect(compared).toBeGreaterThan(150);
  });
});
