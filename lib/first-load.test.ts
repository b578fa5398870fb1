import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name === "generated") continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

/** What is left of an import once its types are gone: nothing, for `import type` and for `{ type A, type B }`. */
const holdsValue = (type: string | undefined, names: string) =>
  type === undefined && !/^\{\s*(type\s+[\w$]+(\s+as\s+[\w$]+)?\s*,?\s*)+\}$/.test(names.trim());

/** The file of an import; a package's own name; null for what is neither. */
function fileOf(from: string, target: string): string | null {
  if (!target.startsWith("@/") && !target.startsWith(".")) return target;
  const path = target.startsWith("@/")
    ? target.slice(2)
    : relative(root, resolve(root, dirname(from), target));
  return (
    [`${path}.ts`, `${path}.tsx`, path].find((p) => existsSync(join(root, p)) && /\.\w+$/.test(p)) ?? null
  );
}

/** What a file loads together with itself; what it imports() comes later. */
function loads(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(/^(?:import|export)\s+(type\s+)?([^;"']*?)\s*from\s*"([^"]+)"/gm);
  return [...found].flatMap(([, type, names = "", target = ""]) => {
    const path = holdsValue(type, names) ? fileOf(file, target) : null;
    return path === null ? [] : [path];
  });
}

describe("the first load of a page", () => {
  it("carries no schema library: zod comes with the first answer or the first write", () => {
    const browser = ["app", "components", "lib"]
      .flatMap((top) => [...sources(top)])
      .filter((file) => readFileSync(join(root, file), "utf8").startsWith('"use client"'));
    expect(browser.length).toBeGreaterThan(100);
    const paths = new Map(browser.map((file) => [file, file]));
    const open = [...browser];
    const chains: string[] = [];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      for (const next of /\.tsx?$/.test(file) ? loads(file) : []) {
        if (paths.has(next)) continue;
        paths.set(next, `${paths.get(file)} -> ${next}`);
        if (next === "zod") chains.push(paths.get(next) ?? "");
        else open.push(next);
      }
    }
    expect(chains).toEqual([]);
  });
});
