import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { writeReportPdf } from "./report-pdf";
import type { DeadlineRow } from "./schema";

const row = (n: number, fields: Partial<DeadlineRow> = {}): DeadlineRow => ({
  id: `01990000-0000-7000-8000-${String(n).padStart(12, "0")}`,
  caseId: "01990000-0000-7000-8000-000000000001",
  caption: "Legion v. Lutnick",
  illustrative: false,
  title: `Opposition ${n}`,
  side: "ours",
  state: "proposed",
  basis: "rule",
  cite: "LCvR 7(b)",
  dueOn: "2026-10-20",
  dueTime: null,
  safeOn: "2026-10-19",
  printedOn: null,
  urgency: "week",
  group: "week",
  hourPassed: false,
  lapsed: false,
  waitingFor: null,
  triggerText: null,
  owner: { id: "01990000-0000-7000-8000-000000000002", name: "Attorney One" },
  backup: null,
  confirmed: false,
  acknowledged: false,
  jurisdictional: false,
  verification: { state: "unverified", by: null, on: null, words: "" },
  released: false,
  version: 1,
  can: { edit: true },
  ...fields,
});

it("prints every row of a long report, with its group, its safe day and who has it", async () => {
  const rows = [
    row(0, { group: "overdue", dueOn: "2026-10-09", title: "Żółć – “privilege log”" }),
    ...Array.from({ length: 120 }, (_, n) => row(n + 1)),
    row(999, { group: "waiting", dueOn: null, safeOn: null, waitingFor: "the mandate", owner: null }),
  ];
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeReportPdf({ asOf: "2026-10-14", until: "2026-11-14", rows }))
    chunks.push(chunk);
  const pdf = new Uint8Array(Buffer.concat(chunks));
  const { text, totalPages } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  const plain = text.replaceAll(/\s+/g, " ");
  expect(totalPages).toBeGreaterThan(3);
  for (let n = 1; n <= 120; n++) expect(plain).toContain(`Opposition ${n} (`);
  expect(plain).toContain("Overdue (1)");
  expect(plain).toContain("Waiting for something (1)");
  expect(plain).toContain("safe: Oct 19, 2026");
  expect(plain).toContain("text not verified");
  expect(plain).toContain("waits for: the mandate");
  // The last number is drawn apart, once it is known.
  expect(plain).toMatch(new RegExp(`Page 1 of ?${totalPages}`));
});
