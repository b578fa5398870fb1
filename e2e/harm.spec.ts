import { expect, seededCases, signInAs, sql, test } from "./fixtures";

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
