import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const SKIP = new Set(["node_modules", "generated"]);

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (SKIP.has(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const files = ["app", "components", "lib"].flatMap((top) => [...sources(top)]);
/** Tests, and the tables that only the stranger test reads. */
const isTest = (path: string) => /\.test\.tsx?$|\/stranger-calls\.ts$/.test(path);
const product = files.filter((f) => !isTest(f));
const text = new Map(files.map((f) => [f, readFileSync(join(root, f), "utf8")]));

/** Repository paths that a file imports, without extension; packages are left out. */
function importsOf(file: string): string[] {
  const found = (text.get(file) ?? "").matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g);
  return [...found].flatMap(([, target = ""]) => {
    if (target.startsWith("@/")) return [target.slice(2)];
    if (target.startsWith(".")) return [relative(root, resolve(root, dirname(file), target))];
    return [];
  });
}

const offenders = (where: (file: string) => boolean, forbidden: (target: string, file: string) => boolean) =>
  product.filter(where).flatMap((file) =>
    importsOf(file)
      .filter((t) => forbidden(t, file))
      .map((t) => `${file} -> ${t}`),
  );

const noun = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? "";
const PLUMBING = ["audit", "auth", "db", "http", "dates", "email", "jobs"];
const isQueries = (t: string) => /\/queries$/.test(t) || /\/queries\//.test(t);
const isCommands = (t: string) => /\/commands$/.test(t) || /\/commands\//.test(t);

describe("imports run app -> components -> lib", () => {
  it("lib imports neither components nor app", () => {
    expect(
      offenders(
        (f) => f.startsWith("lib/"),
        (t) => /^(app|components)\//.test(t),
      ),
    ).toEqual([]);
  });
  it("components import no app, no queries, no commands, no database", () => {
    expect(
      offenders(
        (f) => f.startsWith("components/"),
        (t) => t.startsWith("app/") || isQueries(t) || isCommands(t) || t.startsWith("lib/db/"),
      ),
    ).toEqual([]);
  });
  it("only app/api calls commands", () => {
    expect(offenders((f) => f.startsWith("app/") && !f.startsWith("app/api/"), isCommands)).toEqual([]);
  });
  it("app touches no database", () => {
    const allowed = (file: string, t: string) => file === "app/api/health/route.ts" && t === "lib/db/health";
    expect(
      offenders(
        (f) => f.startsWith("app/"),
        (t, f) => t.startsWith("lib/db/") && !allowed(f, t),
      ),
    ).toEqual([]);
  });
  it("a browser file of a noun reaches no server file", () => {
    expect(
      offenders(
        (f) => /^lib\/.*\/(client|schema|access)\.ts$/.test(f),
        (t) => isQueries(t) || isCommands(t) || /^lib\/db\/(prisma|with-viewer)/.test(t),
      ),
    ).toEqual([]);
  });
  it("nouns have no cycles through their queries and commands", () => {
    const server = product.filter((f) => /^lib\/.*\/(queries|commands)\.ts$/.test(f));
    const edges = new Map(
      server.map((f) => [
        f,
        importsOf(f)
          .map((t) => `${t}.ts`)
          .filter((t) => server.includes(t)),
      ]),
    );
    const cyclic: string[] = [];
    const visit = (at: string, path: string[]): void => {
      if (path.includes(at)) {
        cyclic.push([...path.slice(path.indexOf(at)), at].join(" -> "));
        return;
      }
      for (const next of edges.get(at) ?? []) visit(next, [...path, at]);
    };
    for (const file of server) visit(file, []);
    expect(cyclic).toEqual([]);
  });
  it("only queries, commands and the plumbing hold the database", () => {
    const may = (f: string) =>
      /\/(queries|commands)(\.ts|\/)/.test(f) ||
      PLUMBING.includes(noun(f)) ||
      (text.get(f) ?? "").includes('from "@/lib/db/with-viewer"');
    // A helper of a command takes the open transaction as a type; the client itself stays in lib/db and lib/auth.
    expect(
      offenders(
        (f) => f.startsWith("lib/") && !["db", "auth"].includes(noun(f)),
        (t) => t === "lib/db/prisma",
      ),
    ).toEqual([]);
    expect(
      offenders(
        (f) => f.startsWith("lib/") && !may(f),
        (t) => t === "lib/db/with-viewer",
      ),
    ).toEqual([]);
  });
});

describe("the house", () => {
  it("has no room without a name", () => {
    expect(files.filter((f) => /\/(index|utils?|helpers?|types|misc|common)\.tsx?$/.test(f))).toEqual([]);
  });
  it("names files in kebab-case", () => {
    const odd = files.filter(
      (f) =>
        !f
          .split("/")
          .every((part) =>
            /^(\[{1,2}(\.{3})?[a-zA-Z]+\]{1,2}|\([a-z]+\)|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*)$/.test(part),
          ),
    );
    expect(odd).toEqual([]);
  });
  it("splits files before 300 lines", () => {
    expect(product.filter((f) => (text.get(f) ?? "").split("\n").length > 301)).toEqual([]);
  });
  it("keeps pages to routing: 40 lines", () => {
    expect(
      product.filter((f) => /^app\/.*page\.tsx$/.test(f) && (text.get(f) ?? "").split("\n").length > 41),
    ).toEqual([]);
  });
  it("has one write path and no server actions", () => {
    expect(product.filter((f) => /^["']use server["']/m.test(text.get(f) ?? ""))).toEqual([]);
  });
  it("leaves types to the compiler: no any, no !, no casts outside lib/auth", () => {
    const cast = /[\w)\]}"] as (?!const\b|unknown as\b)[A-Z{([]|\bas unknown as\b|: any\b|<any>|\bas any\b/;
    const clean = (source: string) =>
      source
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
        .replaceAll(/import\s[^;]*;/g, "")
        .replaceAll(/`[^`]*`|"[^"\n]*"|'[^'\n]*'/g, '""');
    expect(product.filter((f) => !f.startsWith("lib/auth/") && cast.test(clean(text.get(f) ?? "")))).toEqual(
      [],
    );
  });
});
