import type { Page } from "@playwright/test";
import { expect, seededCases, signInAs, sql, test, writeHeaders } from "./fixtures";
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

test.describe("several dates at once", () => {
  type Item = { title: string; on: string };
  /** Dates by LCvR 7(b), 14 days after a motion, entered as the product's own pages enter them. Their ids. */
  async function enter(page: Page, caseId: string, items: readonly Item[]): Promise<string[]> {
    const answer = await page.request.post(`/api/v1/cases/${caseId}/deadlines`, {
      headers: writeHeaders(),
      data: {
        deadlines: items.map(({ title, on }) => ({
          title,
          side: "ours",
          how: { kind: "rule", ruleId: "lcvr-7-b", trigger: on, serviceMethod: "ecf" },
          triggerText: `Motion (${title})`,
        })),
      },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    const rows = await sql<{ id: string; title: string }>(
      "select id, title from deadline where case_id = $1 and title = any($2)",
      [caseId, items.map((item) => item.title)],
    );
    return items.map((item) => rows.find((row) => row.title === item.title)?.id ?? "missing");
  }
  const dueOf = async (id: string) =>
    (await sql<{ due: string }>("select due_on::text as due from deadline where id = $1", [id]))[0]?.due;

  test("are given to a colleague and acknowledged, with the keyboard alone", async ({ page, context }) => {
    const { illustrative } = await seededCases();
    await signInAs(context, "paralegal");
    const mark = Date.now();
    const items = [1, 2].map((n) => ({ title: `Opposition ${n} to reassign (${mark})`, on: "2027-05-03" }));
    const ids = await enter(page, illustrative, items);
    await page.goto(await board());
    for (const { title } of items) {
      const box = page.getByRole("checkbox", { name: `Choose ${title}` });
      await expect(box).toBeVisible();
      await page.getByRole("row").filter({ hasText: title }).focus();
      await page.keyboard.press("x");
      await expect(box).toBeChecked();
    }
    await expect(page.getByText("2 dates chosen")).toBeVisible();
    await page.getByLabel("New owner").selectOption({ label: "Attorney" });
    await page.getByRole("button", { name: "Reassign" }).press("Enter");
    await expect(said(page, "2 dates reassigned")).toBeVisible();
    for (const { title } of items)
      await expect(page.getByRole("row").filter({ hasText: title })).toContainText("not acknowledged");

    for (const { title } of items)
      await page.getByRole("checkbox", { name: `Choose ${title}` }).press("Space");
    await page.getByRole("button", { name: "Acknowledge" }).press("Enter");
    await expect(said(page, "2 dates acknowledged")).toBeVisible();
    for (const { title } of items)
      await expect(page.getByRole("row").filter({ hasText: title })).not.toContainText("not acknowledged");
    expect(
      await sql(
        `select u.name as owner, d.acknowledged_at is not null as seen from deadline d
         join app_user u on u.id = d.owner_id where d.id = any($1)`,
        [ids],
      ),
    ).toEqual([
      { owner: "Attorney", seen: true },
      { owner: "Attorney", seen: true },
    ]);
  });

  test("move with a closure, and back with its withdrawal", async ({ page, context }) => {
    const { illustrative } = await seededCases();
    await signInAs(context, "paralegal");
    const title = `Opposition due in the snow (${Date.now()})`;
    const [id = ""] = await enter(page, illustrative, [{ title, on: "2027-02-23" }]);
    expect(await dueOf(id)).toBe("2027-03-09");

    await page.goto("/closures");
    const form = page.getByRole("region", { name: "Enter a closure" });
    const day = form.getByRole("textbox", { name: "Day" });
    // Text that is no date is not sent as no date.
    await form.getByLabel("Why").fill(`Snow (${title})`);
    await day.fill("3/32/27");
    await day.press("Enter");
    await expect(form.getByText("Not a day of the calendar.")).toBeVisible();
    await expect(day).toBeFocused();

    await day.fill("3/9/27");
    const moves = form.getByRole("row").filter({ hasText: title });
    await expect(moves).toContainText("Mar 9");
    await expect(moves).toContainText("Mar 10");
    await form.getByRole("button", { name: /^Enter it and move/ }).press("Enter");
    await expect(said(page, /^Entered: /)).toBeVisible();
    expect(await dueOf(id)).toBe("2027-03-10");

    // The table says who entered it, until it is taken back.
    const closure = page
      .getByRole("table", { name: "Court closures" })
      .getByRole("row")
      .filter({ hasText: title });
    await closure.getByRole("button", { name: "Withdraw" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Withdraw this closure" });
    await expect(dialog.getByRole("row").filter({ hasText: title })).toContainText("Mar 9");
    await dialog.getByLabel("Why").fill("The court was open after all.");
    await dialog.getByRole("button", { name: "Withdraw" }).press("Enter");
    await expect(said(page, /^Withdrawn: /)).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await expect(closure).toContainText("Withdrawn");
    expect(await dueOf(id)).toBe("2027-03-09");

    // Nothing moved silently: the date's own page tells of both.
    await page.goto(`/cases/${illustrative}/deadlines/${id}`);
    await expect(page.getByText("The court was open after all.").first()).toBeVisible();
  });

  test("move with what they are counted from, asked first and then saved", async ({ page, context }) => {
    const { illustrative } = await seededCases();
    await signInAs(context, "paralegal");
    const title = `Opposition to a motion refiled (${Date.now()})`;
    const [id = ""] = await enter(page, illustrative, [{ title, on: "2027-06-01" }]);
    const work = `Draft for ${title}`;
    const chain = await page.request.post(`/api/v1/cases/${illustrative}/deadlines/${id}/chain`, {
      headers: writeHeaders(),
      data: { links: [{ name: work, lead: { n: 2, unit: "working_days" }, ownerId: null }] },
    });
    expect(chain.ok(), await chain.text()).toBe(true);

    await page.goto(`/cases/${illustrative}/deadlines/what-if?date=${id}`);
    await page.getByRole("textbox", { name: "To which day" }).fill("6/8/27");
    const table = page.getByRole("table", { name: "Dates that would move" });
    await expect(table.getByRole("row").filter({ hasText: title }).first()).toContainText("Jun 22");
    await expect(table.getByRole("row").filter({ hasText: work })).toContainText("Jun 17");
    // Asking saves nothing.
    expect(await dueOf(id)).toBe("2027-06-15");

    await page.getByLabel("Why").fill("The motion was filed again a week later.");
    await page.getByRole("button", { name: "Move 2 dates" }).press("Enter");
    await expect(said(page, "2 moved, 0 kept")).toBeVisible();
    expect(await dueOf(id)).toBe("2027-06-22");
    expect(
      await sql("select due_on::text as due from deadline where case_id = $1 and title like $2", [
        illustrative,
        `${work}%`,
      ]),
    ).toEqual([{ due: "2027-06-17" }]);
  });
});
