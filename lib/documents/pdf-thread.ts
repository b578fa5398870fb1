import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { PdfText } from "./page-text";

export type PdfProblemCode = "too_slow" | "too_large" | "unreadable";

/** Why a PDF's text could not be read, with a sentence for the person who brought it. */
export class PdfProblem extends Error {
  readonly code: PdfProblemCode;

  constructor(code: PdfProblemCode, message: string) {
    super(message);
    this.name = "PdfProblem";
    this.code = code;
  }
}

/** What a thread may hold; a file that needs more is made to need it. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Threads at once: the other files wait, so that many drops cannot take the whole machine. */
const MOST_THREADS = 2;

/** What Node gives a thread for a number once it has ended. */
const ENDED = -1;

let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
  if (running >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
}

function giveTurn(): void {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
}

const answer = z.union([
  z.object({ pageCount: z.number().int().nonnegative() }),
  z.object({ text: z.string() }),
  z.object({ problem: z.string() }),
]);

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : null);

function problemOf(error: unknown, mostMs: number): PdfProblem {
  if (error instanceof PdfProblem) return error;
  if (codeOf(error) === "ABORT_ERR")
    return new PdfProblem("too_slow", `Reading it was stopped after ${mostMs / 1_000} seconds.`);
  if (codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY")
    return new PdfProblem("too_large", "Reading it takes more memory than a file may.");
  return new PdfProblem("unreadable", error instanceof Error ? error.message : "It could not be read.");
}

/** The thread's next answer. A thread that fails, or takes longer than `mostMs`, is ended where it stands. */
async function nextAnswer(thread: Worker, mostMs: number): Promise<z.output<typeof answer>> {
  try {
    const [message] = await once(thread, "message", { signal: AbortSignal.timeout(mostMs) });
    const given = answer.parse(message);
    if ("problem" in given) throw new PdfProblem("unreadable", given.problem);
    return given;
  } catch (error) {
    await thread.terminate();
    throw problemOf(error, mostMs);
  }
}

function startThread(bytes: Uint8Array<ArrayBuffer>): Worker {
  try {
    const thread = new Worker(join(/* turbopackIgnore: true */ process.cwd(), "scripts/read-pdf.mjs"), {
      workerData: bytes,
      transferList: [bytes.buffer],
      resourceLimits: LIMITS,
      // None of the product's settings: they hold its logins.
      env: {},
      execArgv: ["--no-warnings"],
      stdout: true,
      stderr: true,
    });
    // One that fails while nobody asks it anything is found ended at the next question.
    thread.on("error", () => {});
    thread.once("exit", giveTurn);
    return thread;
  } catch (error) {
    giveTurn();
    throw error;
  }
}

/**
 * Opens a PDF for its text in a thread of its own, where nothing in the file can hold up anybody else. `bytes` move
 * there and are empty afterwards. Close it in any case.
 * @throws PdfProblem here, and from `read`
 */
export async function openPdfThread(
  bytes: Uint8Array<ArrayBuffer>,
  limits: { openMs: number; pageMs: number },
): Promise<PdfText> {
  await takeTurn();
  const thread = startThread(bytes);
  const opened = await nextAnswer(thread, limits.openMs);
  return {
    pageCount: "pageCount" in opened ? opened.pageCount : 0,
    read: async (page) => {
      if (thread.threadId === ENDED) throw new PdfProblem("unreadable", "Reading it broke off.");
      thread.postMessage(page);
      const given = await nextAnswer(thread, limits.pageMs);
      return "text" in given ? given.text : "";
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
