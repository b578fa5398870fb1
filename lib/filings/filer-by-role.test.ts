import { describe, expect, it } from "vitest";
import { filersByRole } from "./filer-by-role";

const parties = [
  { id: "p", role: "plaintiff" },
  { id: "d1", role: "defendant" },
  { id: "d2", role: "defendant" },
];
const ids = (text: string) => filersByRole(text, parties).map((p) => p.id);

describe("the filer that a title names by role", () => {
  it("is the one of that role, or all of them", () => {
    expect(ids("PLAINTIFF'S MOTION TO COMPEL")).toEqual(["p"]);
    expect(ids("Defendants’ Opposition to Motion")).toEqual(["d1", "d2"]);
    expect(ids("CONSENT DEFENDANTS' MOTION for extension")).toEqual(["d1", "d2"]);
  });
  it("is nobody where more than one could be meant, or none is named", () => {
    expect(ids("DEFENDANT'S ANSWER")).toEqual([]);
    expect(ids("MOTION to Dismiss Plaintiff's complaint")).toEqual([]);
    expect(ids("Plaintiffship explained")).toEqual([]);
    expect(ids("")).toEqual([]);
  });
});
