import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { expect, seededCases, signInAs, sql, test } from "./fixtures";

test.beforeEach(async ({ context }) => signInAs(context, "attorney"));

test("the section on irreparable harm is read, taken out with its figure, and frozen", async ({ page }) => {
  const { illustrative } = await seededCases();
  const title = `Ex. 3 to the motion ${Date.now()}`;
  await page.goto(`/cases/${illustrative}/harm/exports`);
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("Harm is irreparable");
  await expect(preview.getByRole("img")).toBeVisible();
  await expect(preview.getByRole("table")).toBeVisible();
  await page.getByLabel("None, for the court").check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Word", exact: true }).click(),
  ]);
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(parts).some((name) => name.endsWith(".png"))).toBe(true);
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("SEQ Figure");
  expect(text).not.toContain("Drafting notes");
  await page.getByLabel("Freeze it as").fill(title);
  await page.getByRole("button", { name: "Freeze", exact: true }).click();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("still has the hash that was taken of it")).toBeVisible();
  await expect(page.getByText("The ledger says the same today.")).toBeVisible();
});

test("a spreadsheet goes in whole, or says which row does not", async ({ page }) => {
  const { illustrative } = await seededCases();
  const text = `Imported at ${Date.now()}.`;
  await page.goto(`/cases/${illustrative}/harm/import`);
  const paste = page.getByLabel("Or paste rows");
  await paste.fill(`fact\tdate\tsource\n${text}\t31 June 2026\tECF No. 6-3 at 1`);
  await expect(page.getByRole("row").filter({ hasText: "is not a day of the calendar" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import/ })).toBeDisabled();
  await paste.fill(`fact\tdate\tsource\n${text}\t30 June 2026\tECF No. 6-3 at 1`);
  await page.getByRole("button", { name: "Import 1 fact" }).click();
  await expect(page).toHaveURL(/\/harm\/facts/);
  expect(
    await sql(
      "select count(*)::int as n from fact f join fact_citation c on c.fact_id = f.id where f.text = $1 and c.document_id is not null",
      [text],
    ),
  ).toEqual([{ n: 1 }]);
});
