import type { ExportDocument } from "./export-schema";

/** Every statement of a document, by itself: a paragraph, a row of a table. Numbers are left out: they shift. */
const statements = (doc: ExportDocument): string[] =>
  doc.blocks.flatMap((b) => (b.kind === "table" ? b.rows.map((r) => r.join(" | ")) : [b.text]));

/** What one version says and the other does not. */
export function compareExports(
  then: ExportDocument,
  now: ExportDocument,
): { added: string[]; gone: string[] } {
  const [before, after] = [statements(then), statements(now)];
  const [old, fresh] = [new Set(before), new Set(after)];
  return { added: after.filter((s) => !old.has(s)), gone: before.filter((s) => !fresh.has(s)) };
}
