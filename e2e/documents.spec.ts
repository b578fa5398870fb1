import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { PDFDocument } from "pdf-lib";
import { dropPaper } from "./court-paper";
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  seededCases,
  signInAs,
  sql,
  test,
} from "./fixtures";

// Reading: a scan that nobody could search, words over the pages of a paper, a cite, and what changed on a docket.

test.beforeEach(({ context }) => signInAs(context, "paralegal"));

/** A page as a scanner makes it: a picture of words. */
async function scan(lines: readonly string[]) {
  const fonts = join(process.cwd(), "node_modules/pdfjs-dist/standard_fonts");
  GlobalFonts.registerFromPath(join(fonts, "LiberationSans-Regular.ttf"), "Typed");
  const canvas = createCanvas(1700, 700);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#222";
  pen.font = "46px Typed";
  lines.forEach((line, at) => {
    pen.fillText(line, 100, 140 + at * 110);
  });
  const pdf = await PDFDocument.create();
  const picture = await pdf.embedPng(await canvas.encode("png"));
  pdf.addPage([408, 168]).drawImage(picture, { x: 0, y: 0, width: 408, height: 168 });
  return {
    name: `scan-${randomUUID()}.pdf`,
    mimeType: "application/pdf",
    buffer: Buffer.from(await pdf.save()),
  };
}

test("a scan says that it has no text, is read by OCR, and is then found and quoted", async ({ page }) => {
  // OCR stands behind everything else on the machine: a busy one lets it wait.
  test.setTimeout(240_000);
  const { illustrative } = await seededCases();
  // A word as people write it: digits in the midst of letters are what OCR reads wrong, on one day and not on another.
  const mark = "Zebrafish";
  await page.goto(`/cases/${illustrative}/filings/new`);
  const paper = await scan(["DECLARATION OF A WITNESS", `The ${mark} contract was lost.`]);
  await dropPaper(page, paper);
  await expect(page.getByText("no text layer on the first page")).toBeVisible();
  await page.getByLabel("Docket text").fill("DECLARATION of A. Witness filed by LEGION LEGALTECH CORP.");
  await page.getByLabel("Filed", { exact: true }).fill("11/20/26");
  await expect(page.getByLabel("Kind")).toHaveValue("Declaration");
  await page.getByRole("button", { name: "Log the filing" }).click();
  await expect(page.getByText("is on the docket")).toBeVisible();
  const [made] = await sql<{ id: string; title: string }>(
    "select id, title from document where case_id = $1 and file_name = $2",
    [illustrative, paper.name],
  );
  expect(made?.title).toBe("Declaration of A. Witness");

  await page.goto(`/cases/${illustrative}/documents/${made?.id}`);
  await page.getByRole("button", { name: "Read it by OCR" }).click();
  await expect(page.getByText("Read by OCR: 1 page")).toBeVisible({ timeout: 150_000 });
  await expectAccessible(page);

  await page.goto(`/search?q=${mark}`);
  await expect(page.getByText("read by OCR").first()).toBeVisible();
  await page.getByRole("list", { name: "Results" }).getByRole("link").first().click();
  await expect(page.getByText("Compare with the picture before you quote.")).toBeVisible();
  const line = page.locator(".pdf-text span", { hasText: mark });
  // The page is being scrolled to the words that the search led to: a click may meet the line above.
  await expect(async () => {
    await line.click({ clickCount: 3 });
    await expect(page.getByRole("toolbar", { name: "Selected words" })).toContainText(mark, {
      timeout: 1000,
    });
  }).toPass();
  await expect(page.getByText("Read by OCR: compare")).toBeVisible();
});

test("words are found over all pages of a paper, and a cite opens at its page", async ({ page }) => {
  const { illustrative } = await seededCases();
  await page.goto(`/search?case=${illustrative}&q=ECF+No.+6-1+at+2`);
  await page.getByRole("list", { name: "What this cite names" }).getByRole("link").click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole("textbox", { name: "Page" })).toHaveValue("2");
  await page.keyboard.press("f");
  const find = page.getByRole("searchbox", { name: "Find in this document" });
  await expect(find).toBeFocused();
  await find.fill("directive");
  await find.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ of \d+, on/ })).toBeVisible();
  await find.fill("no such words in here");
  await find.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Not in this document" })).toBeVisible();
  // Words are chosen by keyboard alone, from the page's first, and held over the page break.
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("textbox", { name: "Page" })).toHaveValue("1");
  const chosen = page.getByRole("toolbar", { name: "Selected words" });
  await expect(async () => {
    await page.keyboard.press("Shift+ArrowRight");
    await expect(chosen).toBeVisible({ timeout: 500 });
  }).toPass();
  await chosen.getByRole("button", { name: "Goes on overleaf" }).click();
  await expect(page.getByText("Select where it ends on this page.")).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Shift+ArrowRight");
    await expect(page.getByText("Select where it ends on this page.")).toBeHidden({ timeout: 500 });
  }).toPass();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await chosen.getByRole("button", { name: "Copy with citation" }).click();
  await expect(page.getByText("ECF No. 6-1 at 1–2", { exact: true })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("0006-01 Memorandum in Support.pdf");
});

test("a docket is compared on two dates, and followed into its appeal", async ({ page }) => {
  const { illustrative } = await seededCases();
  await page.goto(`/cases/${illustrative}/filings`);
  await page.getByRole("link", { name: "Compare two dates" }).click();
  await page.getByLabel("The docket on").fill("2026-07-01");
  await page.getByLabel("and on").fill("2026-07-15");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Added: 10 entries" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);

  await page.goto(`/cases/${illustrative}/filings`);
  await expect(page.getByText("Appeal, No. 26-9999")).toHaveCount(0);
  await page.getByRole("link", { name: "With the appeal" }).click();
  await expect(page.getByText("Appeal, No. 26-9999").first()).toBeVisible();
  await expectNoSidewaysScroll(page);
});
