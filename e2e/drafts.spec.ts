import type { Page } from "@playwright/test";
import { demoSignIn, expect, type Role, seededCases, test } from "./fixtures";

const SECRET = "The settlement floor is 41 – keep this 🔒";

/** Through the sign-in page, as at a shared machine: everything stays in one browser. */
async function signIn(page: Page, role: Role): Promise<void> {
  const { email, password } = demoSignIn(role);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

/** Everything this browser keeps for the product, as whoever sits down next could read it. */
const leftBehind = (page: Page) =>
  page.evaluate(() =>
    [localStorage, sessionStorage].flatMap((store) =>
      Object.keys(store).map((name) => `${name}=${store.getItem(name)}`),
    ),
  );

const drafts = async (page: Page) => (await leftBehind(page)).filter((line) => line.startsWith("draft:"));

test("what was typed survives a reload and a sign-out, and nobody else finds it", async ({ page }) => {
  const { illustrative } = await seededCases();
  const form = `/cases/${illustrative}/client/messages`;
  const box = page.getByLabel(/^Write to/).first();

  await signIn(page, "attorney");
  await page.goto(form);
  await box.fill(SECRET);
  await expect.poll(() => drafts(page)).toHaveLength(1);
  await page.reload();
  await expect(box).toHaveValue(SECRET);

  await signOut(page);
  const left = await leftBehind(page);
  expect(await drafts(page)).toHaveLength(1);
  expect(left.join("\n")).not.toContain("settlement");
  // Signed out, nobody is given a key.
  expect((await page.request.get("/api/v1/account/draft-key")).status()).toBe(401);

  await signIn(page, "paralegal");
  await page.goto(form);
  await expect(box).toHaveValue("");
  await box.fill("Another's words");
  await expect.poll(() => drafts(page)).toHaveLength(2);
  await page.reload();
  await expect(box).toHaveValue("Another's words");
  await box.fill("");
  await expect.poll(() => drafts(page)).toHaveLength(1);
  await signOut(page);

  await signIn(page, "attorney");
  await page.goto(form);
  await expect(box).toHaveValue(SECRET);
  await box.fill("");
  await expect.poll(() => drafts(page)).toEqual([]);
});

test("a form opened in a sheet brings back what was typed", async ({ page }) => {
  const { illustrative } = await seededCases();
  await signIn(page, "attorney");
  await page.goto(`/cases/${illustrative}/parties`);
  const open = page.getByRole("button", { name: "Add a party" });
  await open.click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name").first().fill("Bureau of <b>Industry</b>");
  await expect.poll(() => drafts(page)).toHaveLength(1);
  await page.reload();
  await open.click();
  await expect(sheet.getByText("What you typed earlier is back")).toBeVisible();
  await expect(sheet.getByLabel("Name").first()).toHaveValue("Bureau of <b>Industry</b>");
  await sheet.getByRole("button", { name: "Start afresh" }).click();
  await expect(sheet.getByLabel("Name").first()).toHaveValue("");
  // The keyboard goes on where it was.
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(open).toBeFocused();
});
