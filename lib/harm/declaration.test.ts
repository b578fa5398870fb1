import { expect, test } from "vitest";
import { checkSignedPage, jurat } from "./declaration";

const kinds = (text: string, where: "within_us" | "outside_us") =>
  checkSignedPage(text, where).map((p) => p.kind);

test("the statute's words, within and without", () => {
  expect(jurat("within_us", "2026-06-30", null)).toBe(
    "I declare under penalty of perjury that the foregoing is true and correct. Executed on June 30, 2026.",
  );
  expect(jurat("outside_us", "2026-06-30", "Toronto, Canada")).toBe(
    "I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct. Executed on June 30, 2026 in Toronto, Canada.",
  );
});

test("what the product puts in passes its own check once signed, on either side of the border", () => {
  for (const where of ["within_us", "outside_us"] as const) {
    const page = `${jurat(where, "2026-06-30", "Toronto")}\n\n/s/ J. Roe`;
    expect(checkSignedPage(page, where)).toEqual([]);
    expect(kinds(jurat(where, null, null), where)).toEqual(["no_date", "no_signature"]);
  }
});

test("the wording for inside does not do outside", () => {
  const page = `${jurat("within_us", "2026-06-30", null)} /s/ J. Roe`;
  expect(kinds(page, "outside_us")).toEqual(["no_laws_of_us"]);
  expect(checkSignedPage(page, "outside_us")[0]?.weight).toBe("stops");
});

test("text as PDFs give it: broken lines, hyphens, capitals", () => {
  const page =
    "Pursuant to 28 U.S.C. § 1746, I, Jane\nRoe, DECLARE under penalty of per-\njury under the laws of the\nUnited  States of America that the fore-\ngoing is true and correct.\nExecuted this 30th day of June, 2026, at Ottawa.\n/s/ Jane Roe";
  expect(checkSignedPage(page, "outside_us")).toEqual([]);
});

test.each([
  ["I solemnly say it is so. Executed on June 30, 2026. /s/ R", ["no_jurat"]],
  [
    "I declare under penalty of perjury that to the best of my knowledge the foregoing is true and correct. Executed on 6/30/2026. /s/ R",
    ["hedged"],
  ],
  [
    "I certify under penalty of perjury that the foregoing is accurate. Dated: June 30, 2026 /s/ R",
    ["not_true_and_correct"],
  ],
  ["", ["no_jurat", "no_date", "no_signature"]],
])("%j", (page, expected) => {
  expect(kinds(page, "within_us")).toEqual(expected);
});
