// A thread that reads the text of one PDF: answers how many pages it has, then a page's text for each number it is
// sent. Whoever started it ends it: what is in the file can cost it time and memory. Started by lib/documents/pdf-thread.ts.
import { parentPort, workerData } from "node:worker_threads";
import { openPdfText } from "../lib/documents/page-text.ts";

const wordsOf = (error) => (error instanceof Error ? error.message : "It could not be read.");
const say = (answer) => parentPort?.postMessage(answer);

try {
  const pdf = await openPdfText(workerData);
  say({ pageCount: pdf.pageCount });
  parentPort?.on("message", async (page) => {
    try {
      say({ text: await pdf.read(page) });
    } catch (error) {
      say({ problem: wordsOf(error) });
    }
  });
} catch (error) {
  say({ problem: wordsOf(error) });
}
