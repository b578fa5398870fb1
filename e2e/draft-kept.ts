import type { Page } from "@playwright/test";

/** Does something that types, and waits until a draft has been kept since. Drafts are sealed: only their time shows. */
export async function draftKept(page: Page, typing: () => Promise<void>): Promise<void> {
  const since = await page.evaluate(() => Date.now());
  await typing();
  await page.waitForFunction(
    (at) =>
      Object.entries(localStorage).some(
        ([name, kept]) => name.startsWith("draft:") && JSON.parse(String(kept)).savedAt >= at,
      ),
    since,
  );
}
