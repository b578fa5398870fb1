import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type ScannedPage, scannedPage } from "./scan-schema";

/** A page takes seconds; on a busy machine, behind everything else, perhaps a minute. */
const PAGE_MS = 240_000;
/** Pages in a row that fail before the file is given up. */
const MOST_FAILURES = 3;
const FULL = 3;

/** A page as it was read, or why it could not be. */
export type Recognised = ScannedPage | { page: number; problem: string };

const failureOf = (code: number | null, late: boolean) =>
  late
    ? "it took longer than four minutes"
    : code === FULL
      ? "it takes more memory than a page may"
      : "its picture is broken";

/** One run of the reader over some pages; ends early where it dies, with why. Killed when nobody takes its pages. */
async function* run(
  path: string,
  pages: readonly number[],
  pageMs: number,
): AsyncGenerator<ScannedPage, string | null> {
  const root = process.cwd();
  const script = join(/* turbopackIgnore: true */ root, "scripts/read-scans.ts");
  const packages = join(/* turbopackIgnore: true */ root, "node_modules");
  const child = spawn(
    process.execPath,
    [
      "--max-old-space-size=512",
      "--no-warnings",
      // It opens files that strangers made: it may read the packages and this one file, and write and start nothing.
      "--permission",
      "--allow-worker",
      "--allow-addons",
      `--allow-fs-read=${packages}`,
      `--allow-fs-read=${script}`,
      `--allow-fs-read=${join(root, "package.json")}`,
      `--allow-fs-read=${path}`,
      script,
      path,
      pages.join(","),
    ],
    // None of the product's settings: they hold its logins.
    {
      cwd: root,
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH ?? "" },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  let late = false;
  const kill = () => {
    late = true;
    child.kill("SIGKILL");
  };
  let timer = setTimeout(kill, pageMs);
  try {
    // People wait for pages; nobody waits for this.
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {
    // It has ended already.
  }
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      clearTimeout(timer);
      yield scannedPage.parse(JSON.parse(line));
      timer = setTimeout(kill, pageMs);
    }
    const code = await ended;
    return code === 0 ? null : failureOf(code, late);
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

/**
 * Reads pages of a scanned PDF by OCR, in a process of their own and in ascending order. A page on which the reader
 * dies, or sits too long, is given back with its problem and the rest goes on; several of them in a row throw.
 */
export async function* recognisePages(
  path: string,
  pages: readonly number[],
  pageMs = PAGE_MS,
): AsyncGenerator<Recognised> {
  let left = pages;
  let failures = 0;
  while (left.length > 0) {
    const reader = run(path, left, pageMs);
    let step = await reader.next();
    try {
      while (!step.done) {
        const { page } = step.value;
        failures = 0;
        left = left.filter((other) => other !== page);
        yield step.value;
        step = await reader.next();
      }
    } finally {
      await reader.return(null);
    }
    const [page] = left;
    if (page === undefined) return;
    const problem = step.value ?? "it was passed over";
    failures += 1;
    if (failures >= MOST_FAILURES) throw new Error(`Page ${page} could not be read: ${problem}.`);
    left = left.slice(1);
    yield { page, problem };
  }
}
