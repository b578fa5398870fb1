import { expect, test } from "vitest";
import { z } from "zod";
import { plainIssue } from "./plain-issue";

const said = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input, { error: plainIssue }).error?.issues[0]?.message;

test.each([
  [z.string().max(3), "four", "Use at most 3 characters."],
  [z.string().max(2000), "x".repeat(2001), "Use at most 2,000 characters."],
  [z.string().min(1), "", "Fill this in."],
  [z.string().min(3), "ab", "Write at least 3 characters."],
  [z.string(), undefined, "Fill this in."],
  [z.string(), null, "Fill this in."],
  [z.number(), "many", "Write a number, in digits."],
  [z.number().max(9), 10, "Write 9 at most."],
  [z.number().min(2), 1, "Write 2 at least."],
  [z.array(z.string()).max(1), ["a", "b"], "Choose at most 1."],
  [z.array(z.string()).min(1), [], "Choose at least one."],
  [z.enum(["a", "b"]), "c", "Choose one from the list."],
  [z.uuid(), "not an id", "Choose one from the list."],
  [z.url(), "example", "Write a whole address, as in https://www.example.com/page."],
  [z.email(), "name@", "Write a whole e-mail address, as in name@firm.com."],
])("%# says what to do", (schema, input, words) => {
  expect(said(schema, input)).toBe(words);
});

test("a schema's own words win", () => {
  expect(said(z.string().max(3, "Shorter, please."), "four")).toBe("Shorter, please.");
});
