import { PDFDocument, PDFName, StandardFonts } from "pdf-lib";

/** For tests: a file of some kilobytes whose page draws a form that draws the next one twice, sixty deep: it never ends. */
export async function makeEndless(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const page = pdf.addPage();
  page.drawText("x", { font: await pdf.embedFont(StandardFonts.Helvetica) });
  const { Font } = page.node.normalizedEntries();
  let inner = null;
  for (let depth = 0; depth < 60; depth++) {
    const text = inner === null ? `BT ${Font.keys()[0]} 9 Tf (word) Tj ET` : "/Inner Do /Inner Do";
    const resources = { Font, ...(inner !== null && { XObject: { Inner: inner } }) };
    const form = { Type: "XObject", Subtype: "Form", BBox: [0, 0, 100, 100], Resources: resources };
    inner = context.register(context.stream(text, form));
  }
  if (inner !== null) page.node.setXObject(PDFName.of("Inner"), inner);
  page.node.set(PDFName.of("Contents"), context.register(context.stream("/Inner Do")));
  return new Uint8Array(await pdf.save());
}
