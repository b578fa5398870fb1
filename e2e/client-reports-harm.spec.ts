import { draftKept } from "./draft-kept";
import { expect, seededCases, signInAs, sql, test } from "./fixtures";
import { said } from "./said";

test("a report reaches the ledger only through an attorney", async ({ browser }) => {
  const { real } = await seededCases();
  const words = `Two engineers waited a week for a model, ${Date.now()}.`;

  const client = await browser.newContext();
  await signInAs(client, "client reporter");
  const form = await client.newPage();
  await form.goto(`/status/${real}/report`);
  // What is typed survives a reload.
  await draftKept(form, () => form.getByLabel("What happened, and what did it cost you?").fill(words));
  await form.reload();
  await expect(form.getByLabel("What happened, and what did it cost you?")).toHaveValue(words);
  await form.getByRole("button", { name: "Send to your lawyers" }).click();
  await expect(said(form, "Thank you. Your lawyers have it.")).toBeVisible();
  await expect(form.getByRole("listitem").filter({ hasText: words })).toContainText("With your lawyers");
  expect(await sql("select 1 from harm where text = $1", [words])).toHaveLength(0);

  const firm = await browser.newContext();
  await signInAs(firm, "attorney");
  const desk = await firm.newPage();
  await desk.goto(`/cases/${real}/client`);
  const row = desk.getByRole("listitem").filter({ hasText: words });
  await row.getByRole("button", { name: "Accept" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
  await expect(row).toContainText("In the ledger");
  expect(await sql("select standing from harm where text = $1", [words])).toEqual([
    { standing: "client_report" },
  ]);

  await form.reload();
  await expect(form.getByRole("listitem").filter({ hasText: words })).toContainText("Taken up");
  await client.close();
  await firm.close();
});

test("a paralegal reads a report and cannot decide on it", async ({ page, context }) => {
  await signInAs(context, "paralegal");
  const { illustrative } = await seededCases();
  await page.goto(`/cases/${illustrative}/client`);
  await expect(page.getByText("Awaits a decision").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept" })).toHaveCount(0);
});
