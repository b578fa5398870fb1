import type { ExportScope } from "./export-schema";
import { nothingHere, quotesOf, sentence } from "./export-sentence";
import { type DraftingNote, type ExportPiece, type ExportTelling, rowsOf } from "./export-telling";
import { pickColumns } from "./fact-table";
import { figureBlock } from "./figure-block";
import { type HarmElement, harmElementWords } from "./proof-matrix";
import type { CaseTimeline } from "./timeline-schema";
import { type HarmCategory, type HarmTiming, harmCategoryWords } from "./vocabulary";

export type ExportHarm = {
  id: string;
  text: string;
  category: HarmCategory | null;
  timing: HarmTiming | null;
  when: string | null;
  /** Amounts and share of a baseline, in words. */
  magnitude: string | null;
  recoverable: "no" | "yes" | "unknown";
  unrecoverableWhy: string | null;
  /** provision -> decision -> loss, each a sentence. */
  causes: string[];
  redress: string | null;
  cites: { words: string; quote: string | null }[];
};
/** What decides whether and where a harm is told, and what is to be said of it to who drafts. */
export type SectionHead = Pick<ExportHarm, "id" | "text" | "category" | "timing" | "recoverable"> & {
  cited: boolean;
  /** Elements of irreparable harm without any proof. */
  bare: readonly HarmElement[];
};
export type SectionHarms = {
  heads: readonly SectionHead[];
  /** These harms with all their words, in the order given. */
  pages: (heads: readonly SectionHead[]) => AsyncIterable<readonly ExportHarm[]>;
};

const STANDARD =
  "Harm is irreparable when it is certain and great, actual or imminent, and beyond remediation. Wisconsin Gas Co. v. FERC, 758 F.2d 669, 674 (D.C. Cir. 1985); Chaplaincy of Full Gospel Churches v. England, 454 F.3d 290, 297 (D.C. Cir. 2006). Money damages cannot be had against the United States here, 5 U.S.C. § 702; the sums below are evidence of the magnitude of the harm and no claim for damages.";

const CASES = ["Wisconsin Gas Co. v. FERC", "Chaplaincy of Full Gospel Churches v. England"];
const TABLE_ALONE =
  "Table 1 lists each harm with the evidence of its magnitude and the record that proves it.";
const BOTH =
  "Table 1 lists each harm with the evidence of its magnitude and the record that proves it; Figure 1 shows when the government acted, who was without access, and when the harm came.";

const categoryOf = (h: Pick<SectionHead, "category">) =>
  h.category === null ? "Other harm" : harmCategoryWords[h.category];

/** The section of a motion on irreparable harm: the standard, the harms by category, the table of them and the figure. */
export function composeHarmSection(
  { heads, pages }: SectionHarms,
  timeline: Pick<CaseTimeline, "asOf" | "items">,
  scope: Pick<ExportScope, "lanes" | "columns">,
): ExportTelling {
  const used = heads.filter((h) => h.recoverable !== "yes" && h.cited);
  const byCategory = [...Map.groupBy(used, categoryOf).values()].flat();
  const figure = figureBlock(timeline, scope);
  const columns = pickColumns<ExportHarm>("harm_section", scope.columns, {
    harm_category: (h) => (h.category === null ? "" : harmCategoryWords[h.category]),
    harm_when: (h) => h.when ?? "",
    harm_magnitude: (h) => h.magnitude ?? "",
    harm_unrecoverable: (h) => h.unrecoverableWhy ?? "",
    harm_cause: (h) => h.causes.join("; then "),
    harm_redress: (h) => h.redress ?? "",
    harm_cites: (h) => h.cites.map((c) => c.words).join("; "),
  });
  async function* pieces(): AsyncGenerator<ExportPiece> {
    yield { kind: "paragraph", text: STANDARD, notes: [], italic: CASES };
    if (used.length === 0)
      yield nothingHere("No harm within this scope cites the record and is beyond repair by money.");
    else {
      yield { kind: "paragraph", text: figure.drawn ? BOTH : TABLE_ALONE, notes: [] };
      let category: string | null = null;
      for await (const page of pages(byCategory))
        for (const h of page) {
          if (categoryOf(h) !== category) {
            category = categoryOf(h);
            yield { kind: "heading", text: category };
          }
          yield { kind: "paragraph", text: inWords(h), notes: quotesOf(h.cites), key: h.id };
        }
      yield {
        kind: "table",
        caption: "Harms, with evidence of their magnitude",
        header: ["Harm", ...columns.map((c) => c.header)],
        pages: rowsOf(pages(used), (page) =>
          page.map((h) => ({ cells: [h.text, ...columns.map((c) => c.cell(h))], key: h.id })),
        ),
      };
    }
    yield* figure.pieces;
  }
  return {
    statements: used.length,
    pieces: pieces(),
    drafting: [...figure.drafting, ...toDraft(heads, used)],
  };
}

function inWords(h: ExportHarm): string {
  const parts = [sentence(h.text), sentence(h.cites.map((c) => c.words).join("; "))];
  if (h.causes.length > 0) parts.push(`The chain of cause: ${sentence(h.causes.join("; then "))}`);
  if (h.magnitude !== null) parts.push(`Evidence of its magnitude: ${sentence(h.magnitude)}`);
  if (h.unrecoverableWhy !== null) parts.push(`Money does not repair it: ${sentence(h.unrecoverableWhy)}`);
  if (h.redress !== null) parts.push(`What would cure it: ${sentence(h.redress)}`);
  return parts.join(" ");
}

/** What counsel must know before this is filed. */
function toDraft(all: readonly SectionHead[], used: readonly SectionHead[]): (string | DraftingNote)[] {
  const uncited = all.filter((h) => !h.cited);
  const repaired = all.filter((h) => h.recoverable === "yes" && h.cited);
  const over = used.filter((h) => h.timing === "past");
  return [
    ...uncited.map((h) => ({ harmId: h.id, text: `Left out, as it cites nothing: ${sentence(h.text)}` })),
    ...repaired.map((h) => ({ harmId: h.id, text: `Left out, as money repairs it: ${sentence(h.text)}` })),
    ...used
      .filter((h) => h.bare.length > 0)
      .map((h) => ({
        harmId: h.id,
        text: `No proof yet that it is ${h.bare.map((e) => harmElementWords[e].toLowerCase()).join(", ")}: ${sentence(h.text)}`,
      })),
    ...(over.length > 0 && over.length === used.length
      ? ["Every harm here is past. Completed past harm cannot alone support prospective relief."]
      : []),
    "Authorities and dates must be checked by counsel.",
  ];
}
