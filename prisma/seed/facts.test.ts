import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const carried: unknown = JSON.parse(readFileSync(new URL("facts.json", import.meta.url), "utf8"));
const given = new URL("../../../shared/case/facts.json", import.meta.url);

it.skipIf(!existsSync(given))(
  "carries the given facts over unchanged (skipped where ../shared is absent)",
  () => {
    expect(carried).toEqual(JSON.parse(readFileSync(given, "utf8")));
  },
);

/** Every list of source ids under `sources` or `contrary_sources`, wherever it stands. */
function citedSources(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citedSources);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.endsWith("sources") && Array.isArray(inner) && inner.every((id) => typeof id === "string")
      ? inner
      : citedSources(inner),
  );
}

it("cites only sources that it lists, and the project's own name for the case", () => {
  const { sources, ...rest } = carried as { sources: { id: string }[] };
  const known = new Set([...sources.map((s) => s.id), "project"]);
  const cited = citedSources(rest);
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter((id) => !known.has(id))).toEqual([]);
});
