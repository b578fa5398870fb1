import { titleOf } from "@/lib/harm/timeline-geometry";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { laneWords, whenWords } from "@/lib/harm/timeline-words";

type Props = { items: readonly TimelineItem[]; labelOf: (id: string) => string | undefined };

const MOST = 200;

/** What has no place on the line, in a box beside it. */
export function UndatedBox({ items, labelOf }: Props) {
  return (
    <div className="no-print m-2 rounded-md border border-dashed border-rule-strong p-2">
      <h3 className="text-sm font-semibold text-muted">{`Undated (${items.length})`}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its box must scroll by keyboard too. */}
      <section aria-label="Undated" tabIndex={0} className="mt-1 max-h-40 overflow-y-auto">
        <ul className="space-y-0.5 text-sm">
          {items.slice(0, MOST).map((i) => (
            <li key={i.id}>
              {`${laneWords[i.lane]}: `}
              {i.href === null ? (
                titleOf(i)
              ) : (
                <a className="link" href={i.href}>
                  {titleOf(i)}
                </a>
              )}
              {` (${whenWords(i, labelOf)})`}
              {i.source ? <span className="text-muted">{` · ${i.source}`}</span> : null}
              {i.quote ? <span className="text-muted">{` · “${i.quote}”`}</span> : null}
            </li>
          ))}
          {items.length > MOST ? (
            <li className="text-muted">{`and ${items.length - MOST} more, in the table`}</li>
          ) : null}
        </ul>
      </section>
    </div>
  );
}
