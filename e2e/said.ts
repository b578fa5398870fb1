import type { Locator, Page } from "@playwright/test";

/** A message of the product as it is shown; the same words stand a second time in a live region, to be read aloud. */
export const said = (page: Page, words: string | RegExp): Locator =>
  page.getByRole("region", { name: "Messages" }).getByText(words);
