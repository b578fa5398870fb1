import { type SampleEntry, sampleSheet } from "../lib/imports/court-samples";
import { docketOf } from "./court-paper";
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  seededCases,
  signInAs,
  sql,
  test,
} from "./fixtures";
import { said } from "./said";

// A docket report saved from PACER comes in: looked at, accepted, changed by the clerk, and its dates taken.

const day = "2026-11-16";
const entry = (number: number, text: string): SampleEntry => ({
  number,
  at: `${day}T15:00:00Z`,
  filedOn: day,
  event: "Order",
  text,
  seq: 9_000 + number,
});
const printed = (docketNumber: string, entries: SampleEntry[]) => ({
  name: "DktRpt.html",
  mimeType: "text/html",
  buffer: Buffer.from(
    sampleSheet(entries, {
      number: docketNumber,
      printedAt: "11/17/2026 10:00:00",
      criteria: `${docketNumber} Starting with document: ${entries[0]?.number} Ending with document: ${entries[0]?.number}`,
    }),
  ),
});

test.beforeEach(async ({ context }) => {
  await signInAs(context, "attorney");
});

test("a docket report and a letter dropped together become a review, a docket and a date", async ({
  page,
}) => {
  const { illustrative } = await seededCases();
  const { docketNumber, free } = await docketOf(illustrative);
  const number = free + 40;
  const text = "ORDER setting briefing. Defendants shall file a status report within 14 days of this order.";
  const bring = async (...files: { name: string; mimeType: string; buffer: Buffer }[]) => {
    await page.goto(`/cases/${illustrative}/import`);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "choose files" }).click();
    await (await chooser).setFiles(files);
    await expect(page.getByRole("heading", { name: "Review an import" })).toBeVisible();
  };
  const count = async () =>
    (await sql<{ n: number }>("select count(*)::int as n from filing where case_id = $1", [illustrative]))[0]
      ?.n;
  const before = (await count()) ?? 0;

  await bring(printed(docketNumber, [entry(number, text)]), {
    name: "letter.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Dear colleague, see you in court."),
  });
  await expect(page.getByText("This case", { exact: true })).toBeVisible();
  await expect(page.getByText("Not docket material", { exact: true })).toBeVisible();
  await expect(page.getByText(text).first()).toBeVisible();
  await expectAccessible(page);
  expect(await count()).toBe(before);
  await page.getByRole("button", { name: /^Accept \d+ lines?$/ }).click();
  await expect(said(page, "1 entry added, 0 changed.")).toBeVisible();
  expect(await count()).toBe(before + 1);

  // The clerk corrects the text: the review shows what went and what came.
  await bring(printed(docketNumber, [entry(number, text.replace("14 days", "21 days"))]));
  await expect(page.locator("del", { hasText: "14" })).toBeVisible();
  await expect(page.locator("ins", { hasText: "21" })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("button", { name: /^Accept \d+ lines?$/ }).click();
  await expect(said(page, "0 entries added, 1 changed.")).toBeVisible();

  // What the text sets is counted before it is taken.
  await page.goto(`/cases/${illustrative}/import/proposals`);
  await page.getByRole("button", { name: /^Preview: .*status report.*21 days/i }).click();
  await expect(page.getByText("Monday, December 7, 2026")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take this date" }).click();
  await expect(page.getByRole("button", { name: "Take this date" })).toHaveCount(0);
  const dates = await sql<{ due_on: string; side: string; state: string }>(
    `select d.due_on::text, d.side::text, d.state::text from deadline d join filing f on f.id = d.order_filing_id
     where f.case_id = $1 and f.number = $2`,
    [illustrative, number],
  );
  expect(dates).toEqual([{ due_on: "2026-12-07", side: "theirs", state: "proposed" }]);

  // One press takes it back: the date is closed with its reason, and what was read is open again.
  await expect(page.getByRole("button", { name: /^Undo: .*status report/i })).toBeVisible();
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
  await expect(said(page, "Undone. It is open again.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Preview: .*status report.*21 days/i })).toBeVisible();
  const closed = await sql<{ state: string; closed_reason: string }>(
    `select d.state::text, d.closed_reason from deadline d join filing f on f.id = d.order_filing_id
     where f.case_id = $1 and f.number = $2`,
    [illustrative, number],
  );
  expect(closed).toEqual([{ state: "vacated", closed_reason: expect.stringContaining("Taken back") }]);
});
