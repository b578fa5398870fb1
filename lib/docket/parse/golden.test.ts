import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { DocketError } from "@/lib/docket/docket-error";
import type { Kind } from "@/lib/docket/parse/kind";
import { courtOfFileName, parseDocket } from "@/lib/docket/parse/parse-docket";

// Real sheets with expected readings lie beside the repository and are not ours to commit.
const SHARED = join(import.meta.dirname, "../../../../shared/docket");
const isThere = existsSync(join(SHARED, "score.mjs"));
if (!isThere)
  process.stdout.write("golden.test.ts: ../shared is not here, so real sheets are not compared.\n");

/** Folder, kind it is read as (null: found from the content), least share of fields right against the truth. */
const KINDS: [string, Kind | null, number][] = [
  ["district", null, 0.999],
  ["special", null, 0.999],
  ["appellate", null, 0.999],
  ["attachment", null, 0.999],
  ["appellate_attachment", null, 0.999],
  ["docket_history", null, 0.999],
  // One sheet of 19 is read in full where the expected reading stops at an unclosed tag.
  ["case_query", null, 0.975],
  ["not_dockets", null, 1],
  ["not_appellate", "appellate", 1],
];

async function share(collection: string, produced: string): Promise<number> {
  const report = join(produced, "report.out");
  await promisify(execFile)(process.execPath, [
    join(SHARED, "score.mjs"),
    collection,
    produced,
    "--truth",
    "--json",
    report,
  ]);
  const { fields, fields_right: right } = JSON.parse(readFileSync(report, "utf8"));
  return right / fields;
}

async function readAll(folder: string, kind: Kind | null): Promise<{ out: string; courts: string[] }> {
  const out = mkdtempSync(join(tmpdir(), "docket-golden-"));
  const courts: string[] = [];
  for (const name of readdirSync(join(SHARED, "dev", folder)).filter((each) => each.endsWith(".html"))) {
    const bytes = readFileSync(join(SHARED, "dev", folder, name));
    let output: unknown;
    try {
      // No file name and no court: both must be found in the page.
      const reading = await parseDocket(bytes, kind ? { kind } : {});
      if (reading.court !== courtOfFileName(name)) courts.push(`${name}: ${reading.court}`);
      output = reading.reading;
    } catch (error) {
      if (!(error instanceof DocketError)) throw error;
      output = { error: { code: error.code, message: error.message } };
    }
    writeFileSync(join(out, name.replace(/\.html$/, ".json")), JSON.stringify(output));
  }
  return { out, courts };
}

for (const [folder, kind, least] of KINDS) {
  test.skipIf(!isThere)(`reads ${folder} as the courts wrote it`, { timeout: 60_000 }, async () => {
    const { out, courts } = await readAll(folder, kind);
    try {
      expect(await share(folder, out)).toBeGreaterThanOrEqual(least);
      if (folder === "district")
        expect(await share("district_attachments", out)).toBeGreaterThanOrEqual(0.999);
      expect(courts, "courts not found from the page alone").toEqual([]);
    } finally {
      rmSync(out, { recursive: true });
    }
  });
}
