import { addresses } from "./addresses";
import { expect, expectAccessible, expectNoSidewaysScroll, seededCases, signInAs, test } from "./fixtures";

// Every screen that exists, found by its file: readable by everyone, in both themes, on a desk and on a phone.

const looks = [
  { name: "on a desk, light", width: 1280, colorScheme: "light" },
  { name: "on a desk, dark", width: 1280, colorScheme: "dark" },
  { name: "on a phone, light", width: 390, colorScheme: "light" },
] as const;

/** Pages that need an id or a token which the addresses do not know answer 404; that is not a screen to judge. */
const skip = (status: number | undefined) => status === 404;

for (const look of looks) {
  test.describe(look.name, () => {
    test.use({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.colorScheme,
      allowedErrors: [/404/],
    });
    test.setTimeout(240_000);

    test("the firm's screens", async ({ page, context }) => {
      await signInAs(context, "attorney");
      const seen: string[] = [];
      for (const address of await addresses("(firm)", "page.tsx")) {
        const answer = await page.goto(address);
        if (skip(answer?.status())) continue;
        seen.push(address);
        await test.step(address, async () => {
          await expect(page.locator("h1").first()).toBeVisible();
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
        });
      }
      expect(seen.length).toBeGreaterThan(12);
    });

    test("the client's screens", async ({ page, context }) => {
      await signInAs(context, "client lead");
      const { illustrative } = await seededCases();
      for (const address of [
        `/status/${illustrative}`,
        `/status/${illustrative}/report`,
        `/status/${illustrative}/messages`,
      ]) {
        await page.goto(address);
        await test.step(address, async () => {
          await expect(page.locator("h1")).toBeVisible();
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
        });
      }
    });

    test("the administrator's screens", async ({ page, context }) => {
      await signInAs(context, "administrator");
      await page.goto("/administration");
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
}
