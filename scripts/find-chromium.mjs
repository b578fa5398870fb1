// A browser for the end-to-end tests: the first one there is.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

/**
 * @param {string} folder where the browser that npm carries may be unpacked
 * @returns {Promise<string>} path of a Chromium
 */
export async function findChromium(folder) {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  for (const path of [chromium.executablePath(), "/usr/bin/chromium"]) if (existsSync(path)) return path;
  const { default: packaged } = await import("@sparticuz/chromium");
  // It unpacks into the temporary folder and takes any `chromium` it finds there for its own.
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The folder that is kept between runs: unpacking takes seconds. */
export const chromiumFolder = (root) => join(root, ".test/chromium");
