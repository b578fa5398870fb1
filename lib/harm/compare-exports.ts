import type { ExportDocument, StatementChange } from "./export-schema";

type Statement = { key: string | null; text: string };

/** Every statement of a document, by itself: a paragraph with its notes, a row of a table, a mark of a figure. Numbers are left out: they shift. */
const statements = (doc: ExportDocument): Statement[] =>
  doc.blocks.flatMap((b): Statement[] => {
    switch (b.kind) {
      case "table":
        return b.rows.map((row, i) => ({
          // A caption counts its rows.
          key: b.keys?.[i] === undefined ? null : `${b.caption.replaceAll(/\d+/g, "")} ${b.keys[i]}`,
          text: row.join(" | "),
        }));
      case "figure":
        // Its own table says the same.
        if (doc.kind === "timeline") return [];
        return b.items.map((i) => ({
          key: `figure ${i.id}`,
          text: JSON.stringify([i.label, i.date, i.until, i.running]),
        }));
      case "heading":
        return [{ key: null, text: b.text }];
      default:
        return [{ key: b.key ?? null, text: [b.text, ...b.notes].join(" ") }];
    }
  });

/** What a figure's mark says, in words people read; everything else is its own words. */
const said = ({ key, text }: Statement): string => {
  if (key?.startsWith("figure ") !== true) return text;
  const parts: unknown = JSON.parse(text);
  return `Figure: ${Array.isArray(parts) ? String(parts[0]) : text}`;
};

/** What one version says and the other does not. A statement of the same row in other words is one change, not two. */
export function compareExports(then: ExportDocument, now: ExportDocument): StatementChange[] {
  const [before, after] = [statements(then), statements(now)];
  const [old, fresh] = [new Set(before.map((s) => s.text)), new Set(after.map((s) => s.text))];
  const gone = before.filter((s) => !fresh.has(s.text));
  const byKey = new Map(gone.flatMap((s) => (s.key === null ? [] : [[s.key, s] as const])));
  const changed = new Set<Statement>();
  const changes = after
    .filter((s) => !old.has(s.text))
    .map((s): StatementChange => {
      const was = s.key === null ? undefined : byKey.get(s.key);
      if (was !== undefined) changed.add(was);
      return { before: was === undefined ? null : said(was), after: said(s) };
    });
  return [
    ...changes,
    ...gone.filter((s) => !changed.has(s)).map((s): StatementChange => ({ before: said(s), after: null })),
  ];
}
