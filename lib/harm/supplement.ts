import { formatLong } from "@/lib/dates/format-date";
import { jurat } from "./declaration";
import type { ExportBlock, FrozenComparison } from "./export-schema";
import { sentence } from "./export-sentence";

/** A supplemental declaration's first draft: what is new, what is said otherwise, what no longer holds. */
export function supplement({ title, frozenAt, filedAs, changes }: FrozenComparison): {
  title: string;
  blocks: ExportBlock[];
  drafting: string[];
} {
  const made = formatLong(frozenAt.slice(0, 10));
  const groups = [
    {
      heading: "What is new",
      texts: changes.flatMap((c) => (c.before === null && c.after !== null ? [sentence(c.after)] : [])),
    },
    {
      heading: "What is corrected",
      texts: changes.flatMap((c) =>
        c.before !== null && c.after !== null
          ? [`Where it said “${c.before}”, it now reads: ${sentence(c.after)}`]
          : [],
      ),
    },
    {
      heading: "What no longer holds",
      texts: changes.flatMap((c) =>
        c.after === null && c.before !== null ? [`It said: ${sentence(c.before)}`] : [],
      ),
    },
  ].filter((g) => g.texts.length > 0);
  let number = 1;
  return {
    title: `Supplemental declaration, to “${title}”`,
    blocks: [
      {
        kind: "paragraph",
        text: `This supplements “${title}” of ${made}${filedAs === null ? "" : `, ${filedAs}`}.`,
        notes: [],
      },
      ...groups.flatMap(({ heading, texts }): ExportBlock[] => [
        { kind: "heading", text: heading },
        ...texts.map((text): ExportBlock => ({ kind: "numbered", number: number++, text, notes: [] })),
      ]),
      ...(groups.length === 0
        ? [{ kind: "paragraph" as const, text: "Nothing has changed since.", notes: [] }]
        : []),
      { kind: "paragraph", text: jurat("within_us", null, null), notes: [] },
    ],
    drafting: [
      "Drawn from the difference between what was frozen and what the ledger says today: only what the declarant knows of their own knowledge may stay.",
    ],
  };
}
