import { PDFDocument, StandardFonts } from "pdf-lib";
import { expect, test } from "vitest";
import { makeEndless } from "@/lib/documents/endless-pdf";
import { readFirstPage } from "@/lib/documents/first-page";
import { openPdfThread } from "@/lib/documents/pdf-thread";

const PATIENT = { openMs: 20_000, pageMs: 20_000 };
const HASTY = { openMs: 20_000, pageMs: 300 };

async function makePdf(...lines: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const line of lines) pdf.addPage().drawText(line, { x: 50, y: 700, size: 12, font });
  return new Uint8Array(await pdf.save());
}

test("pages are read in a thread, one after the other", async () => {
  const pdf = await openPdfThread(await makePdf("First page", "Second page"), PATIENT);
  try {
    expect(pdf.pageCount).toBe(2);
    expect(await pdf.read(2)).toBe("Second page");
    expect(await pdf.read(1)).toBe("First page");
    await expect(pdf.read(3)).rejects.toMatchObject({ code: "unreadable" });
  } finally {
    await pdf.close();
  }
});

test("a page that never ends is ended, meanwhile the process is free, and the file can be asked for again", async () => {
  const bytes = await makeEndless();
  let ticks = 0;
  const clock = setInterval(() => {
    ticks += 1;
  }, 10);
  try {
    // More than there are threads at once: none of them keeps its turn.
    for (let round = 0; round < 3; round++) {
      expect(await readFirstPage(new Uint8Array(bytes), HASTY)).toEqual({
        problem: { code: "too_slow", message: "Reading it was stopped after 0.3 seconds." },
      });
    }
  } finally {
    clearInterval(clock);
  }
  // Ninety would be every turn of the clock; a reader on this thread would leave it a handful.
  expect(ticks).toBeGreaterThan(20);
  expect(await readFirstPage(await makePdf("Case 1:26-cv-00001"))).toEqual({ text: "Case 1:26-cv-00001" });
}, 30_000);

test("what is no PDF is refused with its code", async () => {
  const torn = new Uint8Array(Buffer.from("%PDF-1.7 torn"));
  expect(await readFirstPage(torn)).toMatchObject({ problem: { code: "unreadable" } });
});

test("a thread that ends between two pages says so at the next", async () => {
  const pdf = await openPdfThread(await makePdf("First page"), PATIENT);
  await pdf.close();
  await expect(pdf.read(1)).rejects.toMatchObject({ name: "PdfProblem", code: "unreadable" });
});

test("one thread reads file after file, and nothing of the one before", async () => {
  for (const words of ["One", "Two", "Three"]) {
    const pdf = await openPdfThread(await makePdf(words), PATIENT);
    expect(await pdf.read(1)).toBe(words);
    await pdf.close();
    await pdf.close();
  }
});
