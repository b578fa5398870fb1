import type { ExportBlock } from "./export-schema";
import { nothingHere } from "./export-sentence";
import type { CaseTimeline, TimelineItem } from "./timeline-schema";
import { laneWords, whenWords } from "./timeline-words";
import type { TimelineLane } from "./vocabulary";

/** More than this on paper is a grey bar: a figure for a judge is narrowed first. */
export const MOST_IN_FIGURE = 250;

/** The timeline of chosen lanes as a block, and what it had to leave out. `listed`: a table of its items follows. */
export function figureBlock(
  timeline: Pick<CaseTimeline, "asOf" | "items"> | null,
  lanes: readonly TimelineLane[],
  listed = false,
): { blocks: ExportBlock[]; drafting: string[] } {
  const items = (timeline?.items ?? []).filter((i) => lanes.includes(i.lane));
  if (timeline === null || items.length === 0)
    return { blocks: [nothingHere("Nothing within this scope has a place in time.")], drafting: [] };
  const shown = items.slice(0, MOST_IN_FIGURE).map(forPaper);
  const counts = lanes.flatMap((lane) => {
    const count = shown.filter((i) => i.lane === lane).length;
    return count === 0 ? [] : [`${laneWords[lane].toLowerCase()} ${count}`];
  });
  const rows = itemRows(shown);
  const inWords = listed
    ? "The table after it says the same in words."
    : rows.map(([lane, when, label]) => `${lane}, ${when}: ${label}`).join("; ");
  return {
    blocks: [
      {
        kind: "figure",
        caption: "Timeline of government action, access and harm",
        alt: `Timeline in lanes, with the number of items in each: ${counts.join(", ")}. Bars are stretches of time, marks are single days, hatching is the whole range in which an uncertain date may lie. ${inWords}`,
        asOf: timeline.asOf,
        items: shown,
      },
      ...(listed
        ? [
            {
              kind: "table" as const,
              caption: "What the timeline shows",
              header: ["Lane", "When", "What"],
              rows,
              keys: shown.map((i) => i.id),
            },
          ]
        : []),
    ],
    drafting:
      items.length > shown.length
        ? [
            `The figure holds the first ${MOST_IN_FIGURE} of ${items.length} items. Choose fewer lanes or a shorter stretch of time.`,
          ]
        : [],
  };
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
