import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canRead } from "../access";
import { bannerWords } from "../export-kinds";
import type { ExportScope } from "../export-schema";
import { quotesOf } from "../export-sentence";
import {
  BACKGROUND,
  factColumns,
  leftOut,
  leftUncited,
  NO_NARRATIVE,
  NO_NUMBERED,
  OPENS_NARRATIVE,
  OPENS_NUMBERED,
  statedFact,
} from "../fact-table";
import { type FactHead, loadAnchors, loadFactHeads, loadFactPage } from "../load/export-facts";
import { csvEnd, csvLine, csvStart } from "../render/csv";

/** Facts that are held at once. */
const PAGE = 250;

/**
 * The facts of a scope as CSV, the same bytes as composing it whole would give: their order is read once, without
 * words; then a page of them at a time, each in a transaction of its own, only as fast as the other side reads.
 */
export async function streamFactsCsv(
  viewer: Viewer,
  caseId: string,
  scope: ExportScope,
): Promise<AsyncGenerator<Uint8Array>> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  const { heads, illustrative } = await withViewer(viewer, async (tx) => {
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { isIllustrative: true } });
    if (legalCase === null) throw notFound("case");
    return {
      heads: await loadFactHeads(tx, caseId, scope),
      illustrative: legalCase.isIllustrative,
    };
  });
  return lines(viewer, caseId, scope, heads, illustrative);
}

async function* lines(
  viewer: Viewer,
  caseId: string,
  scope: ExportScope,
  heads: readonly FactHead[],
  illustrative: boolean,
): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  const front = { banner: bannerWords[scope.banner], illustrative };
  const { told, opens, empty, drafting } = plan(scope, heads);
  const inside = new Set(heads.map((h) => h.id));
  yield bytes.encode(csvStart(front) + opens.map(csvLine).join(""));
  let issue: string | null = null;
  let number = 0;
  for (let at = 0; at < told.length; at += PAGE) {
    const page = told.slice(at, at + PAGE);
    const { facts, anchors } = await withViewer(viewer, async (tx) => ({
      facts: await loadFactPage(tx, caseId, scope, page, null),
      anchors: await loadAnchors(
        tx,
        caseId,
        scope,
        page.map((h) => h.date),
        inside,
      ),
    }));
    const columns = factColumns(scope.columns, (id) => anchors.get(id));
    let text = "";
    for (const f of facts) {
      const under = f.claims[0] ?? BACKGROUND;
      if (scope.kind === "facts_narrative" && under !== issue) {
        issue = under;
        text += csvLine([under]);
      }
      number += 1;
      text +=
        scope.kind === "chronology"
          ? csvLine(columns.map((c) => c.cell(f)))
          : csvLine([
              ...(scope.kind === "facts_numbered" ? [String(number)] : []),
              statedFact(f),
              ...quotesOf(f.cites),
            ]);
    }
    yield bytes.encode(text);
  }
  yield bytes.encode((told.length === 0 ? empty.map(csvLine).join("") : "") + csvEnd(front, drafting));
}

/** Which facts are told in which order, what stands before them, and what is left out. */
function plan(scope: ExportScope, heads: readonly FactHead[]) {
  if (scope.kind === "chronology") {
    const opens = [factColumns(scope.columns, () => undefined).map((c) => c.header)];
    return { told: heads, opens, empty: [], drafting: [] };
  }
  if (scope.kind === "facts_numbered") {
    const undisputed = heads.filter((h) => h.state === "undisputed");
    const told = undisputed.filter((h) => h.cited);
    return {
      told,
      opens: [[OPENS_NUMBERED]],
      empty: [[NO_NUMBERED]],
      drafting: [
        ...leftUncited(undisputed.length - told.length),
        ...leftOut(heads.length - undisputed.length, "not marked undisputed"),
      ],
    };
  }
  const cited = heads.filter((h) => h.cited);
  const groups = Map.groupBy(
    [...cited.filter((h) => h.claims.length === 0), ...cited.filter((h) => h.claims.length > 0)],
    (h) => h.claims[0] ?? BACKGROUND,
  );
  return {
    told: [...groups.values()].flat(),
    opens: [[OPENS_NARRATIVE]],
    empty: [[NO_NARRATIVE]],
    drafting: leftOut(heads.length - cited.length, "that cite nothing"),
  };
}
