import type { ExportDocument } from "../export-schema";
import { type ToldDocument, tellDocument } from "../export-telling";
import { writeCsv } from "./csv";
import { writeDocx } from "./docx";
import type { ExportFormat } from "./export-types";
import { writePdf } from "./pdf";

/** A document as a file, in chunks, while it is told. The same document gives the same bytes. */
export function writeFile(doc: ToldDocument, format: ExportFormat): AsyncGenerator<Uint8Array> {
  switch (format) {
    case "csv":
      return writeCsv(doc);
    case "docx":
      return writeDocx(doc);
    case "pdf":
      return writePdf(doc);
  }
}

/** The whole file of a document that is there already. */
export async function fileOf(doc: ExportDocument, format: ExportFormat): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeFile(tellDocument(doc), format)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
