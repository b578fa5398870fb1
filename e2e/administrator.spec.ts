import { expect, seededCases, signInAs, sql, test } from "./fixtures";

test("a person comes in by a link, sees the case, and is out at once when access ends", async ({
  browser,
  page,
  context,
}) => {
  const { illustrative } = await seededCases();
  const [legalCase] = await sql<{ caption: string }>(
    "select caption_short as caption from legal_case where id = $1",
    [illustrative],
  );
  const caption = legalCase?.caption ?? "";
  const email = `second.paralegal.${Date.now()}@firm.example`;

  await signInAs(context, "administrator");
  await page.goto("/administration");
  await page.getByRole("button", { name: "Invite a person" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Second paralegal");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Organization").selectOption({ label: "Plaintiff's counsel" });
  await dialog.getByLabel("Case", { exact: false }).first().selectOption(illustrative);
  await dialog.getByLabel("Role in the case").selectOption({ label: "Paralegal" });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  await expect(dialog.getByRole("heading", { name: "The link is ready" })).toBeVisible();
  const link = new URL((await dialog.getByRole("code").textContent()) ?? "");
  await dialog.getByRole("button", { name: "Done" }).click();

  // Its bearer, in a browser of their own.
  const theirs = await browser.newContext();
  const desk = await theirs.newPage();
  await desk.goto(link.pathname);
  await expect(desk.getByText(email)).toBeVisible();
  await desk.getByLabel("Choose a password").fill("lantern orchard velvet 41");
  await desk.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(desk).toHaveURL(/\/today/);
  await desk.goto(`/cases/${illustrative}/filings`);
  await expect(desk.getByRole("heading", { level: 1, name: "Filings" })).toBeVisible();
  await expect(desk.getByText(caption).first()).toBeVisible();
  // Another case of the same firm stays shut.
  const { real } = await seededCases();
  expect((await theirs.request.get(`/api/v1/cases/${real}`)).status()).toBe(404);

  // The link worked once.
  const late = await browser.newContext();
  const again = await late.newPage();
  await again.goto(link.pathname);
  await expect(again.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await late.close();

  await page.goto("/administration");
  await page.getByRole("row").filter({ hasText: email }).getByRole("link").click();
  await page.getByRole("button", { name: "Take access away" }).click();
  const question = page.getByRole("dialog", { name: "Take away the access of Second paralegal?" });
  await question.getByRole("button", { name: "Take access away" }).click();
  await expect(page.getByText("Access was taken away")).toBeVisible();

  // The open session ended with it, for the pages and for the API.
  expect((await theirs.request.get(`/api/v1/cases/${illustrative}`)).status()).toBe(401);
  await desk.goto(`/cases/${illustrative}/filings`);
  await expect(desk).toHaveURL(/\/sign-in/);
  await desk.getByLabel("E-mail").fill(email);
  await desk.getByLabel("Password").fill("lantern orchard velvet 41");
  await desk.getByRole("button", { name: "Sign in" }).click();
  await expect(
    desk
      .getByText("do not fit together")
      .or(desk.getByText(/access/i))
      .first(),
  ).toBeVisible();
  await expect(desk).toHaveURL(/\/sign-in/);
  await theirs.close();
});

test.describe("an attorney", () => {
  test.use({ allowedErrors: [/404/] });
  test("finds no administration", async ({ page, context }) => {
    await signInAs(context, "attorney");
    expect((await page.goto("/administration"))?.status()).toBe(404);
    expect((await context.request.get("/api/v1/invitations")).status()).toBe(404);
  });
});
