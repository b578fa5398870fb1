// What the launcher and the tests print: one line a step, with its time.

const interactive = process.stdout.isTTY === true;

/** @param {number} startedAt milliseconds of performance.now() */
export function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Shows a step while it runs and its time when it ends. The step's own result is passed through.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  if (interactive) process.stdout.write(`  ${title} …`);
  const line = (mark, end) => `${interactive ? "\r" : ""}${mark} ${title.padEnd(28)} ${end}\n`;
  try {
    const result = await work();
    process.stdout.write(line("✓", seconds(startedAt).padStart(8)));
    return result;
  } catch (error) {
    process.stdout.write(line("✗", seconds(startedAt).padStart(8)));
    throw error;
  }
}

/** A sentence for the person at the terminal that a stack trace would only hide. */
export class Stop extends Error {}

/** Prints what went wrong: a known trouble as its sentence, a defect with its stack. */
export function report(error) {
  const known = error instanceof Stop || error?.constructor === Error;
  console.error(`\n${known ? error.message : (error?.stack ?? error)}\n`);
}
