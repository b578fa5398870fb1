import { expect, it } from "vitest";
import { planHead, type SheetHead } from "./head-lines";

const nothing: SheetHead = {
  docketNumber: "",
  assignedTo: "",
  referredTo: "",
  filedOn: "",
  terminatedOn: "",
  cause: "",
  natureOfSuit: "",
  jurisdiction: "",
  juryDemand: "",
};
const unknown = {
  docketNumber: null,
  assignedTo: null,
  referredTo: null,
  filedOn: null,
  terminatedOn: null,
  cause: null,
  natureOfSuit: null,
  jurisdiction: null,
  juryDemand: null,
};

it("offers what the sheet says and the case does not, and nothing that the sheet leaves out", () => {
  const known = { ...unknown, assignedTo: "Judge Ann  Example", cause: "05:702 APA", filedOn: "2026-06-23" };
  const sheet = {
    ...nothing,
    assignedTo: "Ann Example",
    cause: "",
    filedOn: "2026-06-24",
    juryDemand: "None",
  };
  expect(planHead(known, [sheet])).toEqual([
    { key: "head:filedOn", field: "filedOn", from: "2026-06-23", to: "2026-06-24" },
    { key: "head:juryDemand", field: "juryDemand", from: null, to: "None" },
  ]);
});

it("fills in a docket number and never changes one", () => {
  const sheet = { ...nothing, docketNumber: "1:26-cv-01234-ABC" };
  expect(planHead(unknown, [sheet]).map((l) => l.to)).toEqual(["1:26-cv-01234-ABC"]);
  expect(planHead({ ...unknown, docketNumber: "1:26-cv-00001" }, [sheet])).toEqual([]);
});

it("follows the last of several sheets", () => {
  const known = { ...unknown, assignedTo: "First Judge" };
  const lines = planHead(known, [
    { ...nothing, assignedTo: "Second Judge" },
    { ...nothing, assignedTo: "Third Judge" },
  ]);
  expect(lines.map((l) => l.to)).toEqual(["Third Judge"]);
  expect(
    planHead(known, [
      { ...nothing, assignedTo: "Second Judge" },
      { ...nothing, assignedTo: "First Judge" },
    ]),
  ).toEqual([]);
});
