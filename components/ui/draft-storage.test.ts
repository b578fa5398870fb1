import { expect, test } from "vitest";
import { draftCipher, draftKey, isStale, mergeDraft, openDraft, sealDraft } from "./draft-storage";

const keyOf = (letter: string) => draftCipher(btoa(letter.repeat(32)));
const name = draftKey("a", "filing");
const draft = {
  savedAt: 1,
  values: { title: "Motion for Sealing 🔒 مذكرة", tags: ["a"], filedOn: null },
};

test("a draft comes back as it was typed", async () => {
  const key = await keyOf("k");
  expect(await openDraft(key, name, await sealDraft(key, name, draft))).toEqual(draft);
});

test("a long draft comes back whole", async () => {
  const key = await keyOf("k");
  const long = { savedAt: 2, values: { text: "§".repeat(400_000) } };
  expect(await openDraft(key, name, await sealDraft(key, name, long))).toEqual(long);
});

test("what lies on the machine shows nothing of what was typed, and never twice the same", async () => {
  const key = await keyOf("k");
  const [one, two] = [await sealDraft(key, name, draft), await sealDraft(key, name, draft)];
  expect(one).not.toMatch(/Motion|Sealing|title|filedOn/);
  expect(atob(JSON.parse(one).sealed)).not.toMatch(/Motion|title/);
  expect(one).not.toBe(two);
});

test("another person's key opens nothing", async () => {
  const stored = await sealDraft(await keyOf("k"), name, draft);
  expect(await openDraft(await keyOf("o"), name, stored)).toBeNull();
});

test("a draft moved to another name, or altered, is none", async () => {
  const key = await keyOf("k");
  const stored = await sealDraft(key, name, draft);
  expect(await openDraft(key, draftKey("b", "filing"), stored)).toBeNull();
  const parts = JSON.parse(stored);
  const sealed = `${parts.sealed.startsWith("A") ? "B" : "A"}${parts.sealed.slice(1)}`;
  expect(await openDraft(key, name, JSON.stringify({ ...parts, sealed }))).toBeNull();
});

test.each([null, "", "no json", "[]", "{}", '{"savedAt":1,"iv":"","sealed":""}', '{"iv":"%","sealed":"%"}'])(
  "%j is no draft",
  async (text) => {
    expect(await openDraft(await keyOf("k"), name, text)).toBeNull();
  },
);

test("what was never sealed, and what is too old, does not stay", async () => {
  const stored = await sealDraft(await keyOf("k"), name, draft);
  const days = (n: number) => draft.savedAt + n * 86_400_000;
  expect(isStale(stored, days(89))).toBe(false);
  expect(isStale(stored, days(91))).toBe(true);
  expect(isStale(JSON.stringify(draft), days(0))).toBe(true);
  expect(isStale("no json", days(0))).toBe(true);
});

test("a field that left the form, or changed its type, does not come back", () => {
  const initial = { title: "", pages: 1, filedOn: null };
  const typed = { title: "Motion", pages: "two", filedOn: "2026-06-23", gone: "x" };
  expect(mergeDraft(initial, typed)).toEqual({ title: "Motion", pages: 1, filedOn: "2026-06-23" });
});
