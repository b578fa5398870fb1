import type { Page } from "@playwright/test";
import { expect, expectAccessible, seededCases, signInAs, test } from "./fixtures";

type Form = {
  what: string;
  /** Under the case. */
  page: string;
  /** The name of the button that opens the form; null where it stands on the page. */
  opens: RegExp | null;
  field: string;
  save: string;
};

const forms: readonly Form[] = [
  { what: "a party", page: "parties", opens: /^Edit Howard W\. Lutnick/, field: "Seat", save: "Save" },
  { what: "the case", page: "overview", opens: /^Edit$/, field: "Nature of suit", save: "Save" },
  { what: "the posture", page: "overview", opens: /^Edit merits/i, field: "Note", save: "Save" },
  { what: "a claim", page: "claims", opens: /^Edit$/, field: "Legal basis", save: "Save" },
  { what: "an element", page: "claims", opens: /^Reword/, field: "What the claim must show", save: "Save" },
  {
    what: "the words to the client",
    page: "client",
    opens: null,
    field: "What comes next",
    save: "Tell the client",
  },
];

async function openForm(page: Page, caseId: string, form: Form): Promise<void> {
  await page.goto(`/cases/${caseId}/${form.page}`);
  if (form.opens !== null) await page.getByRole("button", { name: form.opens }).first().click();
  await expect(box(page, form)).toBeVisible();
}

const box = (page: Page, form: Form) => page.getByRole("textbox", { name: form.field }).first();
const toast = (page: Page) => page.getByRole("region", { name: "Messages" }).getByRole("listitem").first();
const save = (page: Page, form: Form) => page.getByRole("button", { name: form.save, exact: true }).click();

test.use({ allowedErrors: [/409/] });

test("a stale edit shows both versions, and loses neither unasked", async ({ browser }) => {
  test.setTimeout(180_000);
  const { illustrative } = await seededCases();
  const context = await browser.newContext();
  await signInAs(context, "attorney");
  const mine = await context.newPage();
  const other = await browser.newContext();
  await signInAs(other, "attorney");
  const theirs = await other.newPage();
  for (const form of forms)
    await test.step(form.what, async () => {
      const [yours, there] = [`Mine of ${form.what}, 9 º 🔒`, `Theirs of ${form.what}, <b>first</b>`];
      await openForm(mine, illustrative, form);
      await openForm(theirs, illustrative, form);
      await box(theirs, form).fill(there);
      await save(theirs, form);
      // Saved: the sheet is gone, or the page says so.
      await expect(toast(theirs)).toBeVisible();

      await box(mine, form).fill(yours);
      await save(mine, form);
      const dialog = mine.getByRole("dialog", { name: /^Someone changed/ });
      await expect(dialog).toBeVisible();
      await expect(dialog.getByText(yours)).toBeVisible();
      await expect(dialog.getByText(there)).toBeVisible();
      if (form === forms[0]) {
        await expectAccessible(mine);
        await dialog.getByRole("button", { name: "Back to the form" }).click();
        await expect(box(mine, form)).toHaveValue(yours);
        await save(mine, form);
      }
      await dialog.getByRole("button", { name: "Save yours over it" }).click();
      await expect(toast(mine)).toBeVisible();
      await expect(dialog).toBeHidden();
      await openForm(mine, illustrative, form);
      await expect(box(mine, form)).toHaveValue(yours);
    });
  await context.close();
  await other.close();
});
