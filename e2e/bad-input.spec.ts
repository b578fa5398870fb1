import { expect, seededCases, signInAs, sql, test } from "./fixtures";
import { said } from "./said";

test.use({ allowedErrors: [/422/] });

test("an impossible date is said under its field, and the report waits for it", async ({ page, context }) => {
  const { illustrative } = await seededCases();
  const text = `Two days went into the second supplier. ${Date.now()}`;
  const count = async () =>
    (await sql<{ n: number }>("select count(*)::int as n from client_report where text = $1", [text]))[0]?.n;
  await signInAs(context, "client reporter");
  await page.goto(`/status/${illustrative}/report`);
  await page.getByLabel("What happened, and what did it cost you?").fill(text);
  const start = page.getByRole("textbox", { name: "When did it start?" });
  await start.fill("2/30/26");
  await expect(page.getByText("Not a day of the calendar.")).toBeVisible();
  await page.getByRole("button", { name: "Send to your lawyers" }).click();
  await expect(start).toBeFocused();
  expect(await count()).toBe(0);
  await start.fill("jul 1 2026");
  await page.getByRole("button", { name: "Send to your lawyers" }).click();
  await expect(said(page, "Thank you. Your lawyers have it.")).toBeVisible();
  expect(await count()).toBe(1);
});

test("text of any kind stays text, and what is too long is said under its field", async ({
  page,
  context,
}) => {
  const { illustrative } = await seededCases();
  const name = `Agency <script>alert(1)</script> 👩‍⚖️ סוכנות ${Date.now()}`;
  await signInAs(context, "attorney");
  page.on("dialog", () => {
    throw new Error("A script of a user ran");
  });
  await page.goto(`/cases/${illustrative}/parties`);
  await page.getByRole("button", { name: "Add a party" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name").first().fill("x".repeat(301));
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByText("Use at most 300 characters.").first()).toBeVisible();
  // An override of the reading direction is dropped; the rest stands as it was typed.
  await sheet.getByLabel("Name").first().fill(`${name}\u202E`);
  await sheet.getByLabel("Role", { exact: true }).selectOption({ label: "Defendant" });
  await sheet.getByLabel("Kind").selectOption({ label: "Agency" });
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(name, { exact: true })).toBeVisible();
});
