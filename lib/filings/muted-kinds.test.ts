import { expect, it } from "vitest";
import { withMuted } from "./muted-kinds";
import { isFiltered, readFilters, writeFilters } from "./read-filters";

it("takes what was muted before where the address says nothing of kinds", () => {
  expect(withMuted({}, ["notice", "summons"])).toEqual({ mute: "notice,summons" });
  expect(withMuted({ mute: "order" }, ["notice"])).toEqual({ mute: "order" });
  expect(withMuted(readFilters({ mute: "" }), ["notice"])).toEqual({ mute: "" });
  expect(withMuted({}, [])).toEqual({});
});

it("keeps an address that mutes none apart from one that says nothing", () => {
  expect(writeFilters(readFilters({ mute: ["", "notice"] }))).toBe("mute=notice");
  expect(writeFilters(readFilters({ mute: "" }))).toBe("mute=");
  expect(writeFilters(readFilters({}))).toBe("");
  expect([isFiltered({ mute: "" }), isFiltered({ mute: "notice" })]).toEqual([false, true]);
});
