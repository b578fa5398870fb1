import type { ExportBlock, ExportScope } from "./export-schema";
import { nothingHere } from "./export-sentence";
import type { ExportPiece, ExportRow } from "./export-telling";
import { pickColumns } from "./fact-table";
import { groupForFigure } from "./figure-groups";
import type { CaseTimeline, TimelineItem } from "./timeline-schema";
import { evidenceWords, factStateWords, laneWords, whenWords } from "./timeline-words";

/** More marks than this on paper are a grey bar: what lies close together is drawn as one. */
export const MOST_IN_FIGURE = 250;

/** The timeline of chosen lanes as a block. `listed`: a table of its items follows, each by itself. */
export function figureBlock(
  timeline: Pick<CaseTimeline, "asOf" | "items">,
  { lanes, columns }: Pick<ExportScope, "lanes" | "columns">,
  listed = false,
): { pieces: ExportPiece[]; drawn: boolean; drafting: string[] } {
  const items = timeline.items.filter((i) => lanes.includes(i.lane));
  if (items.length === 0)
    return {
      pieces: [nothingHere("Nothing within this scope has a place in time.")],
      drawn: false,
      drafting: [],
    };
  const { shown: grouped, groups, inGroups } = groupForFigure(items, MOST_IN_FIGURE);
  const shown = grouped.map(forPaper);
  const counts = lanes.flatMap((lane) => {
    const count = items.filter((i) => i.lane === lane).length;
    return count === 0 ? [] : [`${laneWords[lane].toLowerCase()} ${count}`];
  });
  const inWords = listed
    ? "The table after it says the same in words."
    : itemRows(shown)
        .map(([lane, when, label]) => `${lane}, ${when}: ${label}`)
        .join("; ");
  const together =
    groups === 0
      ? ""
      : ` ${inGroups} items that lie close together are drawn as ${groups} groups, each with its number.`;
  return {
    drawn: true,
    pieces: [
      {
        kind: "figure",
        caption: `Timeline of government action, access and harm${groups === 0 ? "" : `; ${inGroups} of ${items.length} items in ${groups} groups`}`,
        alt: `Timeline in lanes, with the number of items in each: ${counts.join(", ")}. Bars are stretches of time, marks are single days, hatching is the whole range in which an uncertain date may lie.${together} ${inWords}`,
        asOf: timeline.asOf,
        items: shown,
      },
      ...(listed ? [listOf(items, columns)] : []),
    ],
    drafting:
      groups === 0
        ? []
        : [
            `The figure draws ${inGroups} of its ${items.length} items as ${groups} groups${listed ? "; the table lists each" : ""}. Choose fewer lanes or a shorter stretch of time to see each by itself.`,
          ],
  };
}

/** Every item by itself, whatever the figure draws together. */
function listOf(items: readonly TimelineItem[], columns: ExportScope["columns"]): ExportPiece {
  const labels = new Map(items.map((i) => [i.id, i.label]));
  const chosen = pickColumns<TimelineItem>("timeline", columns, {
    lane: (i) => laneWords[i.lane],
    when: (i) => whenWords(i, (id) => labels.get(id)),
    what: (i) => i.label,
    item_state: (i) => (i.state === null ? "" : factStateWords[i.state]),
    item_evidence: (i) => (i.evidence === null ? "" : evidenceWords[i.evidence]),
  });
  return {
    kind: "table",
    caption: "What the timeline shows",
    header: chosen.map((c) => c.header),
    pages: pagesOf(items, (i) => ({ cells: chosen.map((c) => c.cell(i)), key: i.id })),
  };
}

const ROWS = 500;
async function* pagesOf<T>(
  items: readonly T[],
  toRow: (item: T) => ExportRow,
): AsyncGenerator<readonly ExportRow[]> {
  for (let at = 0; at < items.length; at += ROWS) yield items.slice(at, at + ROWS).map(toRow);
}

/** Only what is drawn: sources and quotes stand in the text, with their own cites. */
const forPaper = (item: TimelineItem): TimelineItem => ({
  ...item,
  claimIds: [],
  source: null,
  quote: null,
  href: null,
});

/** Items in words: lane, when, what. */
function itemRows(items: readonly TimelineItem[]): string[][] {
  const labels = new Map(items.map((i) => [i.id, i.label]));
  return items.map((i) => [laneWords[i.lane], whenWords(i, (id) => labels.get(id)), i.label]);
}

export const figureRows = ({ items }: Extract<ExportBlock, { kind: "figure" }>) => itemRows(items);
