import { demoSignIn, expect, expectAccessible, test } from "./fixtures";

test.describe("signing in", () => {
  test("takes each person to where their day begins", async ({ browser }) => {
    for (const [role, path] of [
      ["attorney", "/today"],
      ["client lead", "/status/"],
    ] as const) {
      const page = await (await browser.newContext()).newPage();
      const { email, password } = demoSignIn(role);
      await page.goto("/");
      await page.getByLabel("E-mail").fill(email);
      await page.getByLabel("Password").fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL(new RegExp(path));
      await page.context().close();
    }
  });

  test.describe("with a wrong password", () => {
    test.use({ allowedErrors: [/401/] });
    test("says so without telling whether the person exists", async ({ page }) => {
      const say = async (email: string) => {
        await page.goto("/sign-in");
        await page.getByLabel("E-mail").fill(email);
        await page.getByLabel("Password").fill("not the password at all");
        await page.getByRole("button", { name: "Sign in" }).click();
        const message = page.getByText("do not fit together");
        await expect(message).toBeVisible();
        return message.textContent();
      };
      expect(await say(demoSignIn("attorney").email)).toBe(await say("nobody@firm.example"));
    });
  });

  test("is accessible in both themes", async ({ page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto("/sign-in");
      await expectAccessible(page);
    }
  });

  test("is closed to sign-up", async ({ request, baseURL }) => {
    const answer = await request.post("/api/auth/sign-up/email", {
      data: { email: "intruder@example.test", password: "a long enough password", name: "Intruder" },
      headers: { origin: baseURL ?? "" },
    });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
  });
});
