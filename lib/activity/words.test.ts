import { describe, expect, it } from "vitest";
import { detailWords, didWords } from "./words";

describe("didWords", () => {
  it.each([
    ["filing.logged", "logged a filing"],
    ["deadline.extended", "extended a deadline"],
    ["client_report.accepted", "accepted a client report"],
    ["appearance.moved", "moved an appearance"],
    ["hearing.held", "recorded that a hearing was held"],
    ["access_interval.ended", "ended an access interval"],
  ])("%s reads %s", (action, words) => {
    expect(didWords(action)).toBe(words);
  });
});

describe("detailWords", () => {
  it.each([
    [{ from: "2026-06-01", to: "2026-06-05" }, "from Jun 1, 2026 to Jun 5, 2026"],
    [{ state: "granted_in_part", from: "sought" }, "from sought to granted in part"],
    [{ state: "granted", from: null }, "granted"],
    [{ state: "moot", from: "moot" }, null],
    [{ dueOn: "2026-09-21" }, "due Sep 21, 2026"],
    [{ fields: ["assignedTo", "filedOn"] }, "assignedTo, filedOn"],
    [{ filingId: "x" }, null],
  ])("%j", (data, words) => {
    expect(detailWords(data)).toBe(words);
  });
});
