import { expect, seededCases, signInAs, sql, test } from "./fixtures";
import { said } from "./said";

test.beforeEach(async ({ context }) => signInAs(context, "attorney"));

test("one sentence records a harm, and its gaps are listed", async ({ page }) => {
  const { illustrative } = await seededCases();
  const words = `A renewal worth two years of work was lost (${Date.now()}).`;
  await page.goto(`/cases/${illustrative}/harm/new`);
  await page.getByLabel("The harm, in one sentence").fill(words);
  await page.getByRole("button", { name: "Record the harm" }).click();
  await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();
  expect(await sql("select category, timing from harm where text = $1", [words])).toEqual([
    { category: null, timing: null },
  ]);

  await page.goto(`/cases/${illustrative}/harm`);
  const row = page
    .getByRole("table", { name: "Ledger of harms" })
    .getByRole("row")
    .filter({ hasText: words });
  await expect(row).toContainText("undated");

  await page.goto(`/cases/${illustrative}/harm/gaps`);
  const gaps = page.getByRole("row").filter({ hasText: words });
  await expect(gaps.filter({ hasText: "Nothing on record proves this harm." })).toBeVisible();
  await expect(gaps.filter({ hasText: "Not said: category;" })).toContainText("when it began");
});

test.describe("without its sentence", () => {
  test("a harm is not saved, and the field says why", async ({ page }) => {
    const { illustrative } = await seededCases();
    const count = async () =>
      (await sql<{ n: number }>("select count(*)::int as n from harm where case_id = $1", [illustrative]))[0]
        ?.n;
    const before = await count();
    await page.goto(`/cases/${illustrative}/harm/new`);
    await page.getByRole("button", { name: "Record the harm" }).click();
    await expect(page.getByLabel("The harm, in one sentence")).toHaveAttribute("aria-invalid", "true");
    expect(await count()).toBe(before);
  });
});

test("the timeline reads as a table, and a row leads to its harm", async ({ page }) => {
  const { illustrative } = await seededCases();
  await page.goto(`/cases/${illustrative}/harm`);
  const timeline = page.getByRole("region", { name: "Timeline of government action, access, harm and case" });
  const says = (await timeline.getByRole("status").textContent()) ?? "";
  const items = Number(/^(\d+) items$/.exec(says)?.[1]);
  expect(items).toBeGreaterThan(20);
  await timeline.getByRole("button", { name: "Show as table" }).click();
  const rows = timeline.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(rows).toHaveCount(Math.min(items, 200));

  const harm = rows.filter({ hasText: "Harm:" }).first();
  const name = ((await harm.getByRole("link").textContent()) ?? "").replace(/^Illustrative: /, "");
  await harm.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("a fact and an authority answer a question of live or moot", async ({ page }) => {
  const { illustrative } = await seededCases();
  const authority = `FBI v. Fikre, 601 U.S. 234, 241 (2024) ${Date.now()}`;
  await page.goto(`/cases/${illustrative}/harm/live-or-moot`);
  const cell = page.getByRole("button", { name: /could it recur: Not shown/ }).first();
  await cell.click();
  await page.getByRole("button", { name: "Facts and authorities" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Add a fact/).fill("no plan");
  await page.getByRole("option", { name: /no plan to impose/ }).click();
  await dialog.getByLabel("Speaks for no").check();
  await dialog.getByLabel(/Authorities/).fill(authority);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(said(page, "Matrix updated")).toBeVisible();
  const changed = page.getByRole("button", { name: /could it recur: No$/ }).first();
  await expect(changed).toContainText("1 authority");
  expect(
    await sql("select count(*)::int as n from claim_relief where assessment::text like $1", [
      `%${authority}%`,
    ]),
  ).toEqual([{ n: 1 }]);
  await page.keyboard.press("Escape");
  await page
    .getByRole("row")
    .filter({ has: changed })
    .first()
    .getByRole("button", { name: /^History/ })
    .click();
  const history = page.getByRole("dialog", { name: "What was tied, and by whom" });
  await expect(history).toContainText(authority);
  await expect(history.getByRole("link", { name: /no plan to impose/ })).toBeVisible();
});

test("an exhibit is moved by keyboard, and the cites of it follow", async ({ page }) => {
  const { illustrative } = await seededCases();
  await page.goto(`/cases/${illustrative}/harm/declarations/new`);
  await page.getByLabel("Declarant, by role").fill("Engineer Z");
  await page.getByLabel("Title").fill(`Declaration of Engineer Z ${Date.now()}`);
  for (const words of ["forbade access", "All 38 engineers"]) {
    await page.getByLabel("Draw a paragraph from a fact").fill(words);
    await page.getByRole("option", { name: new RegExp(words) }).click();
  }
  await page.getByLabel("Paragraph 1", { exact: true }).fill("Exhibit A is the letter, see Ex. A at 1.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/\/declarations\/[0-9a-f-]{36}$/);
  const exhibits = page.getByRole("region", { name: "Exhibits" });
  const first = await exhibits.getByRole("listitem").first().getByRole("link").textContent();
  const down = exhibits.getByRole("button", { name: /^Move Ex\. A,.* down$/ });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Paragraph 1", { exact: true })).toHaveValue(
    "Exhibit B is the letter, see Ex. B at 1.",
  );
  await expect(exhibits.getByRole("listitem").nth(1)).toContainText(first ?? "");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: /Earlier drafts/ })).toBeVisible();
  await page.reload();
  await expect(exhibits.getByRole("listitem").nth(1)).toContainText(`Ex. B`);
  await expect(exhibits.getByRole("listitem").nth(1)).toContainText(first ?? "");
});

test("what is wrong in a folded part of a harm is led to from the summary", async ({ page }) => {
  const { illustrative } = await seededCases();
  await page.goto(`/cases/${illustrative}/harm/new`);
  await page.getByLabel("The harm, in one sentence").fill("A harm with an amount that has no unit.");
  await page.locator("summary", { hasText: "How much" }).click();
  await page.getByRole("button", { name: "Add an amount or a rate" }).click();
  await page.getByLabel("Low").fill("-5");
  await page.getByRole("button", { name: "Record the harm" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "need your attention" });
  await expect(summary).toContainText("An amount cannot be negative.");
  await page.locator("summary", { hasText: "How much" }).click();
  await summary.getByRole("link", { name: "Give the unit of the amount." }).click();
  await expect(page.getByLabel("Unit", { exact: true })).toBeFocused();
});

test("a baseline is changed, and its history says what it was", async ({ page }) => {
  const { illustrative } = await seededCases();
  await page.goto(`/cases/${illustrative}/harm/baselines`);
  const name = `Engineers ${Date.now()}`;
  await page.getByRole("button", { name: "Add a baseline" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("What it counts").selectOption("engineers");
  await sheet.getByLabel("Name").fill(name);
  await sheet.getByLabel("Figure").fill("38");
  await sheet.getByLabel("Unit").selectOption("people");
  await sheet.getByLabel("As of", { exact: true }).fill("2026-06-12");
  await sheet.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("38 people");
  await row.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("Figure").fill("40");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("40 people");
  await expect(page.getByRole("region", { name: new RegExp(`History: ${name}`) })).toContainText("38");
});
