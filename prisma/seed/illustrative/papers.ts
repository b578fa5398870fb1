import { createHash } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { extractText, getDocumentProxy } from "unpdf";
import { readStamp } from "@/lib/docket/parse/stamp/read-stamp";
import { caseFolder, documentFile } from "@/lib/paths";
import { firstFiling, renderScenarioDocument } from "../pdf/scenario-paper";
import { scenario } from "../scenario/scenario";
import type { CaseKey, ScenarioDocument } from "../scenario/scenario-types";
import { at, dbDate, type Play } from "./play";
import { newRowId } from "./row-id";

/** A paper with its bytes and the text of each page, before anything is written. */
export type Paper = { document: ScenarioDocument; fileName: string; bytes: Uint8Array; pages: string[] };

const caseOfPaper = (key: string): CaseKey => firstFiling(key)?.entry.case ?? "district";

/** Prints and reads every paper that is held in one of the cases. */
export async function printPapers(key: CaseKey): Promise<Map<string, Paper>> {
  const papers = new Map<string, Paper>();
  for (const document of scenario.documents) {
    if (caseOfPaper(document.key) !== key) continue;
    const file = await renderScenarioDocument(document);
    if (file === null) continue;
    // pdf.js takes the buffer over: it gets a copy.
    const pdf = await getDocumentProxy(file.bytes.slice());
    const { text } = await extractText(pdf, { mergePages: false });
    await pdf.cleanup();
    papers.set(document.key, { document, fileName: file.fileName, bytes: file.bytes, pages: text });
  }
  return papers;
}

/** The rows of the papers: one document a file, however many entries carry it. */
export async function writePapers(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  await play.tx.document.createMany({
    data: [...papers.values()].map(({ document, fileName, bytes, pages }) => {
      const stamp = readStamp(pages[0] ?? "");
      const filing = firstFiling(document.key);
      return {
        ...play.guard(document.tier),
        id: play.id("document", document.key),
        title: document.title,
        fileName,
        mediaType: "application/pdf",
        sha256: createHash("sha256").update(bytes).digest("hex"),
        byteSize: bytes.byteLength,
        pageCount: pages.length,
        textState: "read" as const,
        stampDocketNumber: stamp?.caseNumber ?? null,
        stampNumber: stamp?.documentNumber == null ? null : Number(stamp.documentNumber),
        stampAttachment: stamp?.attachmentNumber ?? null,
        stampFiledOn: dbDate(stamp?.filedOn ?? null),
        createdById: play.person("paralegal"),
        ...(filing === null ? {} : { createdAt: at(filing.entry.enteredOn) }),
      };
    }),
  });
  await play.tx.documentPage.createMany({
    data: [...papers.values()].flatMap(({ document, pages }) =>
      pages.map((text, index) => ({
        ...play.guard(document.tier),
        id: newRowId(),
        documentId: play.id("document", document.key),
        page: index + 1,
        text,
      })),
    ),
  });
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts the files in their places, on disk before the commit: a crash leaves files without rows, never the reverse. */
export async function storePapers(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  const folder = caseFolder(play.caseId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await Promise.all(
    [...papers.values()].map(async ({ document, bytes }) => {
      const target = documentFile(play.caseId, play.id("document", document.key));
      const partial = `${target}.part`;
      const file = await open(partial, "wx", 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, target);
    }),
  );
  // The names, too, must be on disk.
  await syncFolder(folder);
}
