import { createHash } from "node:crypto";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import type { Citation } from "../scenario/proof-types";
import { scenario } from "../scenario/scenario";
import { LEGEND, stampText } from "./court-pdf";
import { renderScenarioDocument, type ScenarioFile, scenarioPaper } from "./scenario-paper";

const flat = (text: string) => text.replace(/\s+/g, " ");
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const files = new Map<string, ScenarioFile>();
const pages = new Map<string, string[]>();

beforeAll(async () => {
  for (const document of scenario.documents) {
    const file = await renderScenarioDocument(document);
    if (!file) continue;
    files.set(document.key, file);
    // pdf.js takes the buffer over: give it a copy.
    const { text } = await extractText(await getDocumentProxy(file.bytes.slice()), { mergePages: false });
    pages.set(document.key, text.map(flat));
  }
}, 60_000);

describe("the scenario's papers", () => {
  it("open, with the right stamp and the legend on every page", () => {
    expect(files.size).toBe(scenario.documents.filter((d) => d.blocks).length);
    for (const document of scenario.documents) {
      const paper = scenarioPaper(document);
      const text = pages.get(document.key);
      if (!paper || !text) continue;
      text.forEach((page, i) => {
        expect(page, document.key).toContain(flat(stampText(paper.stamp, i + 1, text.length)));
        expect(page, document.key).toContain(LEGEND);
      });
    }
  });

  it("come out the same, byte for byte, a second time", async () => {
    for (const document of scenario.documents) {
      const again = await renderScenarioDocument(document);
      expect(again ? sha(again.bytes) : null, document.key).toBe(
        files.has(document.key) ? sha(files.get(document.key)?.bytes ?? new Uint8Array()) : null,
      );
    }
  });

  it("hold every quotation on the page that cites it", () => {
    const cites: (Citation | null)[] = [
      ...scenario.facts.flatMap((f) => f.citations),
      ...scenario.harms.flatMap((h) => h.chain.evidence),
      ...scenario.baselines.map((b) => b.source),
      ...scenario.governmentActions.flatMap((g) => g.versions.flatMap((v) => v.citations)),
      ...scenario.accessIntervals.flatMap((i) => i.citations),
    ];
    let checked = 0;
    for (const c of cites) {
      if (!c) continue;
      checked += 1;
      expect(pages.get(c.document)?.[c.page - 1] ?? "", `${c.document} at ${c.page}`).toContain(
        flat(c.quote),
      );
    }
    expect(checked).toBeGreaterThan(40);
  });

  it("hold no sealed word in the public twin, in text or in bytes", () => {
    const sealed = scenario.documents.find((d) => d.key === "losses-sealed");
    const secrets = [...JSON.stringify(sealed?.blocks).matchAll(/\{\{(.*?)\}\}/g)].map((m) => m[1] ?? "");
    expect(secrets.length).toBeGreaterThan(4);
    const shown = (pages.get("losses-public") ?? []).join(" ");
    const closed = (pages.get("losses-sealed") ?? []).join(" ");
    for (const secret of secrets) {
      expect(closed).toContain(secret);
      expect(shown.toLowerCase()).not.toMatch(
        new RegExp(`\\b${secret.toLowerCase().replace(/[$.]/g, "\\$&")}\\b`),
      );
      expect(shown).not.toContain(secret);
    }
    expect(shown).toContain("PUBLIC VERSION - REDACTED");
    expect(closed).toContain("FILED UNDER SEAL");
  });

  it("carry title, language and no date but the filing's", async () => {
    const file = files.get("complaint");
    const pdf = await getDocumentProxy((file?.bytes ?? new Uint8Array()).slice());
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: `Complaint (${LEGEND})`, Language: "en-US" });
    expect(JSON.stringify(info)).toContain("20260623");
  });

  it("are tagged: a title is a heading, a table has header cells", async () => {
    const roles = async (key: string) => {
      const pdf = await getDocumentProxy((files.get(key)?.bytes ?? new Uint8Array()).slice());
      expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
      return JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    };
    const list = await roles("record-list");
    for (const role of ["H1", "Table", "TR", "TH", "TD"]) expect(list).toContain(`"role":"${role}"`);
    const bytes = Buffer.from(files.get("losses-public")?.bytes ?? []);
    expect(bytes.toString("latin1")).toContain("StructTreeRoot");
  });

  it("number the lines of a transcript, so that a page and line can be cited", () => {
    expect(pages.get("transcript")?.[1]).toContain("21 COUNSEL FOR THE DEFENDANTS: I cannot,");
  });
});

describe("the stamp", () => {
  it("has the forms of the district and of the circuit", () => {
    const district = {
      kind: "district",
      docketNumber: "1:26-cv-99999-XXX",
      document: 9,
      attachment: 3,
      filedOn: "2026-07-14",
    } as const;
    expect(flat(stampText(district, 1, 4))).toBe(
      "Case 1:26-cv-99999-XXX Document 9-3 Filed 07/14/26 Page 1 of 4",
    );
    expect(
      flat(
        stampText(
          { kind: "appellate", docketNumber: "26-9999", document: 9999902, filedOn: "2026-08-26" },
          1,
          2,
        ),
      ),
    ).toBe("USCA Case #26-9999 Document #9999902 Filed: 08/26/2026 Page 1 of 2");
  });
});
