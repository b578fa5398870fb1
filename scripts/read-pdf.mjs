// A thread that reads the text of PDFs, one at a time: a file's bytes are answered with how many pages it has, a
// number with that page's text, and null ends the file. Whoever started the thread ends it: what is in a file can
// cost it time and memory. Started by lib/documents/pdf-thread.ts.
import { parentPort } from "node:worker_threads";
import { openPdfText } from "../lib/documents/page-text.ts";

let pdf = null;

async function answer(asked) {
  if (typeof asked === "number") return { text: await pdf?.read(asked) };
  await pdf?.close();
  pdf = asked === null ? null : await openPdfText(asked);
  return { pageCount: pdf?.pageCount ?? 0 };
}

parentPort?.on("message", async (asked) => {
  try {
    parentPort.postMessage(await answer(asked));
  } catch (error) {
    parentPort.postMessage({ problem: error instanceof Error ? error.message : "It could not be read." });
  }
});
