import { expect, seededCases, signInAs, sql, test } from "./fixtures";
import { said } from "./said";

/** The board of the illustrative case. */
const board = async () => `/cases/${(await seededCases()).illustrative}/deadlines`;

test.describe("the board", () => {
  test.beforeEach(async ({ page, context }) => {
    await signInAs(context, "paralegal");
    await page.goto(await board());
  });

  test("groups dates by how soon they are, and hides none that is open", async ({ page }) => {
    const { illustrative } = await seededCases();
    const order = [
      "Overdue",
      "Today",
      "This week",
      "Next 30 days",
      "Later",
      "Waiting for something",
      "Past, outcome not on record here",
    ];
    const tables = page.getByRole("table");
    await expect(tables.first()).toBeVisible();
    const shown = await Promise.all(
      (await tables.all()).map(async (table) => (await table.locator("caption").textContent()) ?? ""),
    );
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual(order.filter((name) => shown.includes(name)));
    const [open] = await sql<{ count: number }>(
      `select count(*)::int from deadline where case_id = $1 and state in ('proposed', 'confirmed', 'waiting')`,
      [illustrative],
    );
    await expect(page.getByRole("row").filter({ has: page.getByRole("rowheader") })).toHaveCount(
      open?.count ?? -1,
    );
  });

  test("is walked with j and k, and opened with Enter", async ({ page }) => {
    const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
    await expect(rows.first()).toBeVisible();
    await page.keyboard.press("j");
    await expect(rows.nth(0)).toBeFocused();
    await page.keyboard.press("j");
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(rows.nth(0)).toBeFocused();
    const title = (await rows.nth(0).getByRole("rowheader").getByRole("link").textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });

  test("shows the same dates as a month", async ({ page }) => {
    await page.getByRole("link", { name: "Month" }).click();
    await expect(page).toHaveURL(/view=month/);
    await expect(page.getByText("November 2026").first()).toBeVisible();
  });
});

test.describe("a date by rule", () => {
  test.use({ allowedErrors: [/403/] });

  test("is entered by one person, confirmed by another, and completed", async ({
    browser,
    page,
    context,
  }) => {
    const { illustrative } = await seededCases();
    const title = `Opposition to the motion of November 20 (${Date.now()})`;
    await signInAs(context, "paralegal");
    await page.goto(`${await board()}/new`);
    await expect(page.getByRole("radio", { name: "a rule" })).toBeChecked();
    const rule = page.getByRole("combobox", { name: "Rule" });
    await rule.click();
    await rule.fill("LCvR 7(b)");
    await page
      .getByRole("option", { name: /LCvR 7\(b\)/ })
      .first()
      .click();

    // The day is counted while the form is filled in, step by step.
    const trigger = page.getByRole("textbox", { name: /motion/i }).first();
    await trigger.fill("11/20/26");
    const gives = page.getByRole("region", { name: "What it gives" });
    await expect(gives.getByText("Friday, December 4, 2026").first()).toBeVisible();
    await expect(gives.getByRole("listitem").first()).toBeVisible();
    expect(await gives.getByRole("listitem").count()).toBeGreaterThan(1);
    await expect(gives.getByText("14 days").first()).toBeVisible();

    await page.getByLabel("What is due").fill(title);
    await page.getByLabel("Owner").selectOption({ label: "Attorney" });
    await page.getByRole("button", { name: "Add this date" }).click();
    await expect(said(page, "Added, unconfirmed")).toBeVisible();
    const soon = page.getByRole("table", { name: "Next 30 days" });
    const row = soon.getByRole("row").filter({ hasText: title });
    await expect(row).toContainText("Dec 4");
    await expect(row).toContainText("Attorney");

    // Who set the day does not confirm it.
    await row.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(
      page.getByRole("region", { name: "Why this day" }).getByRole("listitem").first(),
    ).toBeVisible();
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(said(page, "You set this day yourself. A second person confirms it")).toBeVisible();
    const stateOf = () =>
      sql("select state, confirmed_by_id is not null as by from deadline where case_id = $1 and title = $2", [
        illustrative,
        title,
      ]);
    expect(await stateOf()).toEqual([{ state: "proposed", by: false }]);

    const second = await browser.newContext();
    await signInAs(second, "attorney");
    const desk = await second.newPage();
    await desk.goto(page.url());
    await desk.getByRole("button", { name: "Confirm" }).click();
    await expect(desk.getByText("Confirmed by a second person.")).toBeVisible();
    expect(await stateOf()).toEqual([{ state: "confirmed", by: true }]);

    // What was done without an entry says how.
    await desk.getByRole("button", { name: "Complete" }).click();
    const dialog = desk.getByRole("dialog", { name: "Complete this date" });
    await dialog.getByLabel("How, or a note").fill("Served by hand on the other side.");
    await dialog.getByRole("button", { name: "Mark as done" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(desk.getByRole("button", { name: "Open again" })).toBeVisible();
    expect(await stateOf()).toEqual([{ state: "done", by: true }]);
    await second.close();

    await page.goto(await board());
    await expect(page.getByRole("table").first()).toBeVisible();
    await expect(page.getByText(title)).toHaveCount(0);
  });
});
