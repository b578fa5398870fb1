// Large docket sheets are read in a process that keeps its memory near the size of the file.
import { statSync } from "node:fs";

/**
 * The young heap does not grow; code is compiled when it is loaded, before the first file, and not by threads that
 * each take memory of their own. It costs some tens of milliseconds, and the first pages of a long run are slower.
 */
const FLAGS = ["--max-semi-space-size=1", "--single-threaded", "--no-lazy"];

/** Below, what the flags save is nothing beside what they cost; above, the file outweighs the threads by itself. */
const LARGE = 100_000;
const HUGE = 5_000_000;

function sizeOf(path) {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : 0;
  } catch {
    return 0; // an option or its value, or a file that is not there
  }
}

/**
 * The flags for a command line: for reading docket sheets that are mostly large, else none. Many small files among a
 * few large ones are read faster without.
 * @param {readonly string[]} line
 * @returns {string[]}
 */
export function flagsFor(line) {
  const [noun, verb, ...words] = line;
  if (noun !== "docket" || verb !== "parse") return [];
  let all = 0;
  let large = 0;
  for (const size of words.map(sizeOf)) {
    all += size;
    if (size >= LARGE && size < HUGE) large += size;
  }
  return large * 2 > all ? FLAGS : [];
}
