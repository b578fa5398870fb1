// Prisma's client and Next's build are made only when their sources changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runPrisma } from "../prisma.mjs";
import { root, toolEnvironment } from "./dependencies.mjs";
import { runTool } from "./tool.mjs";

export const NEXT = join(root, "node_modules/next/dist/bin/next");
const NOT_BUILT =
  /^(\..*|node_modules|scripts|bench|e2e|test-results|playwright-report|coverage|next-env\.d\.ts)$/;
const NOT_SOURCE = /\.(test|spec)\.tsx?$|\.md$|\.tsbuildinfo$/;

export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** One hash over the files' names and contents. */
export function hashFiles(files) {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(readFileSync(file));
    hash.update("\0");
  }
  return hash.digest("hex");
}

function readMarker(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}

/** `prisma generate`, when the schema or Prisma changed. */
export async function ensureClient() {
  const schema = filesBelow(join(root, "prisma")).filter((file) => file.endsWith(".prisma"));
  if (schema.length === 0) return;
  const marker = join(root, "lib/db/generated/.schema-hash");
  const hash = hashFiles([...schema, join(root, "node_modules/prisma/package.json")]);
  if (readMarker(marker) === hash) return;
  await runPrisma(["generate"], { quiet: true });
  writeFileSync(marker, `${hash}\n`);
}

/** The hash of everything a build is made from. */
function sourceHash() {
  const top = readdirSync(root, { withFileTypes: true }).filter((entry) => !NOT_BUILT.test(entry.name));
  const files = top.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(root, entry.name)) : [join(root, entry.name)],
  );
  // The generated client follows from the schema, which is hashed itself.
  const generated = join(root, "lib/db/generated");
  const sources = files.filter((file) => !NOT_SOURCE.test(file) && !file.startsWith(generated));
  return `${hashFiles(sources)}-node${process.versions.node.split(".")[0]}`;
}

const distFolder = () => join(root, process.env.NEXT_DIST_DIR ?? ".next");

/** @returns {boolean} whether the build on disk is that of the sources on disk */
export function isBuilt() {
  const marker = join(distFolder(), "source-hash");
  return existsSync(join(distFolder(), "BUILD_ID")) && readMarker(marker) === sourceHash();
}

/** `next build`, when a source changed since the last one. */
export async function ensureBuild() {
  if (isBuilt()) return;
  const hash = sourceHash();
  await runTool([NEXT, "build"], toolEnvironment({ NODE_ENV: "production" }));
  mkdirSync(distFolder(), { recursive: true });
  writeFileSync(join(distFolder(), "source-hash"), `${hash}\n`);
}
