import { describe, expect, it } from "vitest";
import { sideOf, sidesOf } from "./sides";

const company = {
  name: "COMPANY A, Inc.",
  shortName: "Company A",
  role: "plaintiff",
  roleRaw: "Plaintiff",
  kind: "company",
} as const;
const agency = {
  name: "DEPARTMENT OF B",
  shortName: null,
  role: "defendant",
  roleRaw: "Defendant",
  kind: "agency",
} as const;
const parties = [
  { ...company, counsel: ["Ann B. Counsel, Esq."] },
  { ...agency, counsel: ["Carl Government"] },
];

describe("whose date the docket text sets", () => {
  it.each([
    ["Defendants' response", "theirs", "ours"],
    ["Plaintiff's reply", "ours", "theirs"],
    ["Government shall file its response", "theirs", "ours"],
    ["Company A shall file a status report", "ours", "theirs"],
    ["Department of B to answer", "theirs", "ours"],
    ["Defendant shall respond to plaintiff's motion", "theirs", "ours"],
    ["Responses", "ours", "ours"],
    ["The Court will rule", "court", "court"],
  ])("%s", (label, forPlaintiff, forDefendant) => {
    expect(sideOf(label, sidesOf(parties, ["Ann B. Counsel"]))).toBe(forPlaintiff);
    expect(sideOf(label, sidesOf(parties, ["Carl Government"]))).toBe(forDefendant);
  });

  it("knows the sides of an appeal by the role as it is printed", () => {
    const appeal = [
      { ...company, roleRaw: "Plaintiff - Appellee", counsel: ["Ann B. Counsel"] },
      { ...agency, roleRaw: "Defendant - Appellant", counsel: [] },
    ];
    expect(sideOf("Appellee's brief", sidesOf(appeal, ["Ann B. Counsel"]))).toBe("ours");
    expect(sideOf("Appellant's brief", sidesOf(appeal, ["Ann B. Counsel"]))).toBe("theirs");
  });

  it("takes the plaintiffs for ours while no counsel of the team appears on record", () => {
    expect(sideOf("Plaintiffs' reply", sidesOf([], []))).toBe("ours");
    expect(sideOf("Defendants' reply", sidesOf(parties, ["Somebody Else"]))).toBe("theirs");
  });
});
