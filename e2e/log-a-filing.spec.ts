import { docketOf, dropPaper, stampedPaper } from "./court-paper";
import { draftKept } from "./draft-kept";
import { expect, seededCases, signInAs, sql, test } from "./fixtures";
import { said } from "./said";

// The main job: the paper that the court stamped becomes an entry of the docket, and its dates are taken.

const filedOn = "2026-11-20";
const title = "DEFENDANTS' MOTION TO DISMISS FOR LACK OF JURISDICTION";

test.beforeEach(async ({ page, context }) => {
  await signInAs(context, "attorney");
  const { illustrative } = await seededCases();
  await page.goto(`/cases/${illustrative}/filings/new`);
});

test("a stamped PDF fills the form, is saved, and its dates are taken", async ({ page }) => {
  const { illustrative } = await seededCases();
  const { docketNumber, free } = await docketOf(illustrative);
  await dropPaper(page, await stampedPaper({ docketNumber, number: free, filedOn, title }));

  const form = page.getByRole("form", { name: "Log a filing" });
  await expect(form.getByRole("textbox", { name: "ECF No." })).toHaveValue(String(free));
  await expect(form.getByLabel("Filed", { exact: true })).toHaveValue(filedOn);
  await expect(form.getByText("Fri, Nov 20, 2026")).toBeVisible();
  await expect(form.getByLabel("Docket text")).toHaveValue(/motion to dismiss/i);
  await expect(form.getByLabel("Kind")).toHaveValue("Motion");
  await expect(form.getByText(`ecf-${free}.pdf`)).toBeVisible();
  await expect(form.getByText("may belong to another case")).toHaveCount(0);

  await form.getByRole("button", { name: "Log the filing" }).click();
  await expect(page.getByText(`ECF No. ${free} is on the docket`)).toBeVisible();
  const entries = await sql<{ id: string; filed_on: string; kind: string }>(
    "select id, filed_on::text, kind from filing where case_id = $1 and number = $2",
    [illustrative, free],
  );
  expect(entries).toEqual([{ id: expect.any(String), filed_on: filedOn, kind: "motion" }]);
  const [entry] = entries;

  // Of what it sets in motion one date is taken, and only that one.
  const dates = page.getByRole("region", { name: "Dates it sets in motion" });
  const opposition = dates.getByRole("checkbox", { name: /^Take: .*opposition/i }).first();
  await expect(opposition).toBeVisible();
  for (const box of await dates.getByRole("checkbox").all()) await box.uncheck();
  await opposition.check();
  await dates.getByRole("button", { name: "Add 1 date" }).click();
  await expect(said(page, "1 date added, unconfirmed")).toBeVisible();
  const taken = await sql<{ title: string; due_on: string; state: string }>(
    "select title, due_on::text, state from deadline where trigger_filing_id = $1",
    [entry?.id],
  );
  // LCvR 7(b): 14 days after service through ECF on Friday, November 20.
  expect(taken).toEqual([{ title: expect.any(String), due_on: "2026-12-04", state: "proposed" }]);

  await page.goto(`/cases/${illustrative}/deadlines`);
  const row = page.getByRole("row").filter({ hasText: `ECF No. ${free}` });
  await expect(row.getByRole("link", { name: taken[0]?.title ?? "" })).toBeVisible();
  await expect(row).toContainText("Dec 4");

  // The paper itself reads in the entry.
  await page.goto(`/cases/${illustrative}/filings/${entry?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(String(free));
  expect(await sql("select 1 from filing_document where filing_id = $1", [entry?.id])).toHaveLength(1);
});

test("the stamp of another case is pointed out", async ({ page }) => {
  const { illustrative } = await seededCases();
  const { free } = await docketOf(illustrative);
  await dropPaper(
    page,
    await stampedPaper({ docketNumber: "1:25-cv-01234-ABC", number: free, filedOn, title }),
  );
  const warning = page.getByText("This paper may belong to another case");
  await expect(warning).toBeVisible();
  await expect(page.getByText("Its pages are stamped 1:25-cv-01234")).toBeVisible();
});

test("what was typed survives a reload, with its paper", async ({ page }) => {
  const { illustrative } = await seededCases();
  const { docketNumber, free } = await docketOf(illustrative);
  await dropPaper(page, await stampedPaper({ docketNumber, number: free, filedOn, title }));
  await expect(page.getByRole("textbox", { name: "ECF No." })).toHaveValue(String(free));
  const words = `MOTION to Dismiss by HOWARD W. LUTNICK. ${Date.now()}`;
  await draftKept(page, () => page.getByLabel("Docket text").fill(words));
  await page.reload();
  await expect(page.getByText("What you typed earlier is back.")).toBeVisible();
  await expect(page.getByLabel("Docket text")).toHaveValue(words);
  await expect(page.getByRole("textbox", { name: "ECF No." })).toHaveValue(String(free));
  await expect(page.getByLabel("Filed", { exact: true })).toHaveValue(filedOn);
  await expect(page.getByText(`ecf-${free}.pdf`)).toBeVisible();

  await page.getByRole("button", { name: "Start afresh" }).click();
  await expect(page.getByLabel("Docket text")).toHaveValue("");
  await page.reload();
  await expect(page.getByLabel("Docket text")).toHaveValue("");
});

test("a number that is no entry's is said under its field, with what to write", async ({ page }) => {
  await page.getByLabel("Docket text").fill("NOTICE of supplemental authority by LEGION LEGALTECH CORP.");
  await expect(page.getByLabel("Kind")).toHaveValue(/notice/i);
  await page.getByLabel("Filed", { exact: true }).fill("11/20/26");
  const number = page.getByRole("textbox", { name: "ECF No." });
  for (const typed of ["9-3", "ECF 9", "1:26-cv-99999"]) {
    await number.fill(typed);
    await page.getByRole("button", { name: "Log the filing" }).click();
    await expect(number).toHaveAccessibleDescription(/Write the entry's number in digits, such as 9/);
  }
});

test.describe("what cannot be right", () => {
  test.use({ allowedErrors: [/422/] });

  test("a number that is taken is said under its field, and can be corrected", async ({ page }) => {
    const { illustrative } = await seededCases();
    const words = `NOTICE of supplemental authority by LEGION LEGALTECH CORP. ${Date.now()}`;
    await page.getByLabel("Docket text").fill(words);
    await expect(page.getByLabel("Kind")).toHaveValue(/notice/i);
    await page.getByRole("textbox", { name: "ECF No." }).fill("1");
    await page.getByLabel("Filed", { exact: true }).fill("11/20/26");
    await page.getByRole("button", { name: "Log the filing" }).click();
    const number = page.getByRole("textbox", { name: "ECF No." });
    await expect(number).toHaveAccessibleDescription(/ECF No\. 1 is already on this docket/);
    expect(await sql("select 1 from filing where text_clean = $1", [words])).toHaveLength(0);

    const { free } = await docketOf(illustrative);
    await number.fill(String(free));
    await page.getByRole("button", { name: "Log the filing" }).click();
    await expect(page.getByText(`ECF No. ${free} is on the docket`)).toBeVisible();
  });

  test("a broken PDF is refused in words", async ({ page }) => {
    const broken = Buffer.from("%PDF-1.7\nthis is where the paper should be\n%%EOF\n");
    await dropPaper(page, { name: "broken.pdf", mimeType: "application/pdf", buffer: broken });
    await expect(said(page, "broken.pdf was not taken")).toBeVisible();
    await expect(said(page, "This PDF cannot be opened")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Name of main document" })).toHaveCount(0);
    expect(await sql("select 1 from upload where file_name = 'broken.pdf'")).toHaveLength(0);
  });
});

test("a double click makes one entry", async ({ page }) => {
  const words = `MINUTE ORDER granting the consent motion for an extension. ${Date.now()}`;
  await page.getByLabel("Docket text").fill(words);
  await expect(page.getByLabel("Kind")).not.toHaveValue("");
  await page.getByLabel("Filed", { exact: true }).fill("11/20/26");
  await page.getByRole("button", { name: "Log the filing" }).dblclick();
  await expect(page.getByText("is on the docket")).toBeVisible();
  expect(await sql("select 1 from filing where text_clean = $1", [words])).toHaveLength(1);
});
