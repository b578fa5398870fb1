import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DocketError } from "@/lib/docket/docket-error";
import { parseAcms } from "@/lib/docket/parse/acms/parse-acms";
import { parseAcmsAttachment } from "@/lib/docket/parse/acms/parse-acms-attachment";
import { parseCourtListener } from "@/lib/docket/parse/courtlistener/parse-courtlistener";
import { parseMail } from "@/lib/docket/parse/mail/parse-mail";
import { parseNotice } from "@/lib/docket/parse/mail/parse-notice-html";
import { parseRss } from "@/lib/docket/parse/rss/parse-rss";

/** Real material, scored by the scorer that came with it; only true values count. */
const GIVEN = join(import.meta.dirname, "..", "..", "..", "..", "shared", "docket");
const isHere = existsSync(join(GIVEN, "score.mjs"));
if (!isHere) console.info("../shared/docket is not here: the readings of real notices are not checked.");

const reportSchema = z.object({ fields: z.number(), fields_right: z.number(), files: z.number() });

function score(kind: string, folder: string, extra: string[] = []) {
  const report = join(folder, "report.json");
  execFileSync(process.execPath, [
    join(GIVEN, "score.mjs"),
    kind,
    folder,
    "--truth",
    "--json",
    report,
    ...extra,
  ]);
  const read = reportSchema.parse(JSON.parse(readFileSync(report, "utf8")));
  return { percent: (100 * read.fields_right) / read.fields, files: read.files };
}

async function readAll(kind: string, ends: string, read: (bytes: Uint8Array) => unknown): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `docket-${kind}-`));
  const source = join(GIVEN, "dev", kind);
  for (const name of readdirSync(source).filter((each) => each.endsWith(ends))) {
    let value: unknown;
    try {
      value = await read(new Uint8Array(readFileSync(join(source, name))));
    } catch (error) {
      if (!(error instanceof DocketError)) throw error;
      value = { error: { code: error.code, message: error.message } };
    }
    writeFileSync(join(folder, `${name.slice(0, -ends.length)}.json`), JSON.stringify(value));
  }
  return folder;
}

describe.skipIf(!isHere)("real material of the courts", () => {
  it.each([
    ["nef_email", ".eml", parseMail, 99.5],
    // Eight of the 354 expected fields are names that the peer lost (":"), and nothing can equal them.
    ["nda_email", ".eml", parseMail, 97.5],
    ["nef", ".html", parseNotice, 99.5],
    ["rss", ".xml", parseRss, 99.5],
    ["acms", ".acms_json", parseAcms, 99.5],
    ["acms_attachment", ".compare.json", parseAcmsAttachment, 99.5],
  ] as const)("%s is read as the court meant it", async (kind, ends, read, least) => {
    const folder = await readAll(kind, ends, (bytes) => read(bytes));
    try {
      expect(score(kind, folder).percent).toBeGreaterThanOrEqual(least);
      if (kind === "nef_email")
        expect(score("nef_email_beyond", folder).percent).toBeGreaterThanOrEqual(99.5);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("CourtListener's answer gives the sheet's own docket but for what it does not hold", () => {
    const source = join(GIVEN, "dev", "courtlistener_api");
    const folder = mkdtempSync(join(tmpdir(), "docket-api-"));
    const expected = mkdtempSync(join(tmpdir(), "docket-sheet-"));
    try {
      const docket = parseCourtListener(new Uint8Array(readFileSync(join(source, "insd_da.cl_v4.json"))));
      writeFileSync(join(folder, "insd_da.json"), JSON.stringify(docket));
      writeFileSync(join(expected, "insd_da.json"), readFileSync(join(source, "insd_da.pacer_report.json")));
      expect(docket.docket_entries).toHaveLength(40);
      // Four descriptions, two filing dates, a termination date and a note under a party are missing there.
      expect(score("district", folder, ["--expected", expected]).percent).toBeGreaterThan(95);
    } finally {
      rmSync(folder, { recursive: true });
      rmSync(expected, { recursive: true });
    }
  });
});
