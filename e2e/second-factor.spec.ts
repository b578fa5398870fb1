import { createHmac } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, seededCases, signInAs, sql, test, writeHeaders } from "./fixtures";

const first = "lantern orchard velvet 41";
const second = "granite meadow whistle 57";

/** RFC 6238 on the key that the page shows: six digits, thirty seconds. */
function codeOf(key: string, at = Date.now()): string {
  const bits = [...key.replaceAll(/[\s=]/g, "")]
    .map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0"))
    .join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const from = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(from) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Somebody new, invited by the administrator, in a browser of their own. */
async function newcomer(browser: Browser): Promise<{ page: Page; email: string; name: string }> {
  const office = await browser.newContext();
  await signInAs(office, "administrator");
  const { illustrative } = await seededCases();
  const name = `Newcomer ${Date.now()}`;
  const email = `${name.replace(" ", ".").toLowerCase()}@firm.example`;
  const [firm] = await sql<{ id: string }>("select id from organization where kind = 'firm' limit 1");
  const answer = await office.request.post("/api/v1/invitations", {
    headers: writeHeaders(),
    data: { name, email, organizationId: firm?.id, caseId: illustrative, role: "paralegal" },
  });
  const { link } = await answer.json();
  await office.close();
  const page = await (await browser.newContext()).newPage();
  await page.goto(new URL(link).pathname, { waitUntil: "networkidle" });
  await page.getByLabel("Choose a password").fill(first);
  await page.getByRole("button", { name: "Accept and sign in" }).click();
  await expect(page).toHaveURL(/\/today/);
  return { page, email, name };
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test.describe("a second factor", () => {
  test.use({ allowedErrors: [/401/, /410/] });

  test("is set up, asked for, replaced by a backup code once, and removed with a lost phone", async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const { page, email, name } = await newcomer(browser);
    await page.goto("/account");
    await page.getByRole("link", { name: "Set it up" }).click();
    await page.getByLabel("Your password").fill("not my password at all");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("This is not your password.")).toBeVisible();
    await page.getByLabel("Your password").fill(first);
    await page.getByRole("button", { name: "Continue" }).click();
    const key = (await page.getByRole("code").textContent()) ?? "";
    await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("textbox", { name: "Code" }).fill("000000");
    await page.getByRole("button", { name: "Turn it on" }).click();
    await expect(page.getByText("This code does not fit.")).toBeVisible();
    await page.getByRole("textbox", { name: "Code" }).fill(codeOf(key));
    await page.getByRole("button", { name: "Turn it on" }).click();
    const codes = page.getByRole("list", { name: "Backup codes" }).getByRole("listitem");
    await expect(codes.first()).toBeVisible();
    await expectAccessible(page);
    const backup = (await codes.first().textContent()) ?? "";
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.goto("/account");
    await expect(page.getByText("Signing in asks for a code of your authenticator app.")).toBeVisible();

    // The password alone opens nothing.
    await signIn(page, email, first);
    await expect(page).toHaveURL(/\/two-factor/);
    expect((await page.request.get("/api/v1/account/draft-key")).status()).toBe(401);
    await expectAccessible(page);
    await page.getByRole("textbox", { name: "Code" }).fill(codeOf(key));
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/\/today/);

    // A backup code works once.
    await signIn(page, email, first);
    await page.getByRole("button", { name: "Use a backup code instead" }).click();
    await page.getByLabel("Backup code").fill(backup);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/\/today/);
    await signIn(page, email, first);
    await page.getByRole("button", { name: "Use a backup code instead" }).click();
    await page.getByLabel("Backup code").fill(backup);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("This is not one of your unused backup codes.")).toBeVisible();

    // Phone and codes are gone: the administrator's link.
    const office = await (await browser.newContext()).newPage();
    await signInAs(office.context(), "administrator");
    await office.goto(`/administration?q=${encodeURIComponent(email)}`);
    await office.getByRole("link", { name }).click();
    await office.getByRole("button", { name: "New password link" }).click();
    const dialog = office.getByRole("dialog");
    await dialog.getByLabel("Their second factor is lost too").check();
    await dialog.getByRole("button", { name: "Make the link" }).click();
    const link = new URL((await dialog.getByRole("code").textContent()) ?? "");
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(office.getByText(/A link to set a new password.* waits until/)).toBeVisible();
    await expectAccessible(office);
    await office.context().close();

    await page.goto(link.pathname, { waitUntil: "networkidle" });
    await expectAccessible(page);
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Save the new password" }).click();
    await expect(
      page.getByRole("textbox", { name: "New password" }).or(page.getByLabel("New password")),
    ).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("New password").fill(second);
    await page.getByRole("button", { name: "Save the new password" }).click();
    await expect(page.getByText("Your new password is set")).toBeVisible();
    await page.goto(link.pathname);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
    await signIn(page, email, first);
    await expect(page.getByText("do not fit together")).toBeVisible();
    await signIn(page, email, second);
    await expect(page).toHaveURL(/\/today/);
    await page.context().close();
  });
});
