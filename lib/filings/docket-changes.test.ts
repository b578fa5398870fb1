import { expect, it } from "vitest";
import { partsOf as read } from "./docket-changes";

const partsOf = (events: Parameters<typeof read>[0]) => read(events, new Set([0, 1, 2]));

it("tells the state before the first change and after the last", () => {
  const change = (stateBefore: string, state: string) => ({
    action: "filing.corrected",
    data: { stateBefore, state, fields: ["state"] },
  });
  expect(partsOf([change("normal", "sealed"), change("sealed", "stricken")])).toEqual([
    { of: "state", from: "normal", to: "stricken" },
  ]);
  expect(partsOf([change("normal", "sealed"), change("sealed", "normal")])).toEqual([]);
});

it("tells papers, who may see it, and which columns were corrected", () => {
  expect(
    partsOf([
      { action: "filing.paper_added", data: { attachment: 2, held: true } },
      { action: "filing.changed_by_import", data: { fields: ["number", "docId", "text"], papers: 3 } },
      { action: "filing.sealed", data: { from: "record", to: "sealed", audienceId: "x" } },
    ]),
  ).toEqual([
    { of: "tier", from: "record", to: "sealed" },
    { of: "papers", attachments: [2], byImport: 3 },
    { of: "fields", names: ["number"] },
  ]);
});

it("tells of no paper that the reader does not see", () => {
  const events = [
    { action: "filing.paper_added", data: { attachment: 2 } },
    { action: "filing.changed_by_import", data: { fields: [], papers: 3 } },
  ];
  expect(read(events, new Set())).toEqual([]);
  expect(read(events, new Set([0]))).toEqual([{ of: "papers", attachments: [], byImport: 1 }]);
});

it("tells nothing of an event that does not say what changed", () => {
  expect(partsOf([{ action: "filing.corrected", data: { state: "sealed", kind: "order" } }])).toEqual([]);
  expect(partsOf([{ action: "filing.corrected", data: null }].map((e) => ({ ...e, data: {} })))).toEqual([]);
});
