import type { ExportScope } from "./export-schema";
import { nothingHere } from "./export-sentence";
import { type ExportPiece, type ExportTelling, rowsOf } from "./export-telling";
import { pickColumns } from "./fact-table";
import { type HarmRow, harmElements } from "./proof-matrix";
import { type Strength, strengthWords } from "./strength";
import { tierWords } from "./tier-words";

type MatrixElement = { id: string; text: string; strength: Strength; facts: number };
export type MatrixParts = {
  harms: number;
  harmPages: AsyncIterable<readonly HarmRow[]>;
  claims: readonly { title: string; elements: readonly MatrixElement[] }[];
};

/** Only here is all there is within the tier. */
const ALL: ExportScope["tier"] = "ex_parte";

/**
 * The elements of irreparable harm x harms, and each claim's elements x facts. Below the most closed tier an empty cell
 * says that this tier holds nothing for it, which is not that nothing does.
 */
export function composeMatrix(scope: ExportScope, { harms, harmPages, claims }: MatrixParts): ExportTelling {
  const { tier, columns } = scope;
  const named = tierWords[tier].toLowerCase();
  const nothing = tier === ALL ? strengthWords.none : "Nothing at this tier";
  const words = (s: Strength) => (s === "none" ? nothing : strengthWords[s]);
  const strengths = Object.fromEntries(
    harmElements.map((element) => [
      element,
      (h: HarmRow) => words(h.cells.find((c) => c.element === element)?.strength ?? "none"),
    ]),
  );
  const ofHarm = pickColumns<HarmRow>("proof_matrix", columns, {
    ...strengths,
    weakest: (h) => words(h.weakest),
  });
  const ofElement = pickColumns<MatrixElement>("proof_matrix", columns, {
    proof: (e) => words(e.strength),
    facts: (e) => String(e.facts),
  });
  const bare = claims.filter((c) => c.elements.length === 0);
  async function* pieces(): AsyncGenerator<ExportPiece> {
    if (tier !== ALL)
      yield nothingHere(
        `Only what lies within the tier “${tierWords[tier]}” is counted here. “${nothing}” says that no proof lies within it, not that there is none.`,
      );
    if (ofHarm.length > 0) {
      yield { kind: "heading", text: "Irreparable harm" };
      if (harms === 0) yield nothingHere(`No harm lies within the tier “${named}”.`);
      else
        yield {
          kind: "table",
          caption: "Elements of irreparable harm, by harm",
          header: ["Harm", ...ofHarm.map((c) => c.header)],
          pages: rowsOf(harmPages, (rows) =>
            rows.map((h) => ({ cells: [h.text, ...ofHarm.map((c) => c.cell(h))], key: h.harmId })),
          ),
        };
    }
    if (ofElement.length > 0 && claims.length > 0) yield { kind: "heading", text: "Claims" };
    for (const c of ofElement.length === 0 ? [] : claims)
      if (c.elements.length === 0)
        yield nothingHere(`${c.title}: none of its elements lies within the tier “${named}”.`);
      else
        yield {
          kind: "table",
          caption: c.title,
          header: ["Element", ...ofElement.map((e) => e.header)],
          pages: onePage(
            c.elements.map((e) => ({ cells: [e.text, ...ofElement.map((x) => x.cell(e))], key: e.id })),
          ),
        };
  }
  return {
    statements: harms + claims.reduce((sum, c) => sum + c.elements.length, 0),
    pieces: pieces(),
    drafting:
      bare.length === 0
        ? []
        : [
            `${bare.length} ${bare.length === 1 ? "claim has" : "claims have"} no element within this tier, and no table. What the elements are is work product unless they were put on the record.`,
          ],
  };
}

async function* onePage<T>(rows: T): AsyncGenerator<T> {
  yield rows;
}
