import { expect, test } from "vitest";
import { draftKey, mergeDraft, parseDraft } from "./draft-storage";

test("a draft comes back as it was typed", () => {
  const stored = JSON.stringify({ savedAt: 1, values: { title: "Motion", tags: ["a"], filedOn: null } });
  expect(parseDraft(stored)).toEqual({ savedAt: 1, values: { title: "Motion", tags: ["a"], filedOn: null } });
});

test.each([null, "", "no json", "[]", "{}", '{"savedAt":"x","values":{}}', '{"savedAt":1,"values":[]}'])(
  "%j is no draft",
  (text) => {
    expect(parseDraft(text)).toBeNull();
  },
);

test("a field that left the form, or changed its type, does not come back", () => {
  const initial = { title: "", pages: 1, filedOn: null };
  const draft = { title: "Motion", pages: "two", filedOn: "2026-06-23", gone: "x" };
  expect(mergeDraft(initial, draft)).toEqual({ title: "Motion", pages: 1, filedOn: "2026-06-23" });
});

test("two users of one browser do not share a draft", () => {
  expect(draftKey("a", "filing")).not.toBe(draftKey("b", "filing"));
});
