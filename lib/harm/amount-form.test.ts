import { describe, expect, test } from "vitest";
import { onDay } from "@/lib/dates/uncertain-date";
import { type AmountForm, amountToBody, amountToForm, emptyAmount, rateInWords } from "./amount-form";
import { amountInput } from "./schema";

const rate: AmountForm = {
  ...emptyAmount,
  kind: "rate",
  low: "2",
  high: "3",
  unit: "hours",
  each: [
    { what: "engineers", low: "14", high: "" },
    { what: "projects", low: "1", high: "2" },
  ],
};
const harm = { from: onDay("2026-06-12"), to: null };
const sent = (a: AmountForm) => {
  const errors: Record<string, string> = {};
  return { body: amountToBody(a, harm, "amounts.0", errors), errors };
};

describe("a rate with several denominators", () => {
  test("is told with each of them and what they come to", () => {
    expect(rateInWords(rate)).toBe(
      "2 to 3 hours × 14 engineers × 1 to 2 projects = 28 to 84 hours every working day",
    );
  });
  test("goes out and comes back with all of them", () => {
    const { body, errors } = sent(rate);
    expect(errors).toEqual({});
    const read = amountInput.parse(body);
    if (read.form.kind !== "rate") throw new Error("It is a rate.");
    expect(read.form.each).toEqual([
      { what: "engineers", low: 14, high: 14 },
      { what: "projects", low: 1, high: 2 },
    ]);
    const back = amountToForm({
      ...read,
      id: "0190a000-0000-7000-8000-000000000000",
      words: "",
      share: null,
    });
    expect(back.each.map((e) => e.what)).toEqual(["engineers", "projects"]);
  });
  test("names the denominator that is wrong", () => {
    const wrong = sent({
      ...rate,
      each: [
        { what: "engineers", low: "14", high: "" },
        { what: " ", low: "", high: "" },
        { what: "seats", low: "-1", high: "" },
        { what: "teams", low: "4", high: "2" },
      ],
    });
    expect(wrong.errors).toEqual({
      "amounts.0.form.each.1.what": "Say what is counted, such as engineers, or remove this line.",
      "amounts.0.form.each.1.low": "Give the low end of how many there are as a number.",
      "amounts.0.form.each.2.low": "An amount cannot be negative.",
      "amounts.0.form.each.3.high": "The high end is below the low end.",
    });
  });
});

test("a negative amount, and one without a unit, are told at their inputs", () => {
  expect(sent({ ...rate, low: "-5", high: "", unit: "" }).errors).toEqual({
    "amounts.0.low": "An amount cannot be negative.",
    "amounts.0.unit": "Give the unit of the amount.",
  });
  // The server says the same to whoever asks it directly.
  const refused = amountInput.safeParse({ ...sent({ ...rate, low: "-5" }).body, unit: undefined });
  expect(refused.error?.issues.map((i) => i.message)).toEqual(
    expect.arrayContaining(["An amount cannot be negative.", "Give the unit of the amount."]),
  );
});

test("a denominator without a name is refused by the server too", () => {
  const body = amountInput.safeParse({
    ...sent({ ...rate, each: [{ what: "", low: "1", high: "1" }] }).body,
  });
  expect(body.error?.issues.map((i) => i.path.join("."))).toEqual(["form.each.0.what"]);
});
