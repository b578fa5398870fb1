import { AppLink } from "@/components/ui/app-link";
import { classNames } from "@/components/ui/class-names";
import { narrowTo, searchHref } from "@/lib/search/address";
import { parseQuery } from "@/lib/search/parse-query";
import type { SearchAnswer, SearchQuery } from "@/lib/search/schema";
import { allOf } from "./search-words";

type Props = { asked: SearchQuery; counts: SearchAnswer["counts"] };

const style = (current: boolean) =>
  classNames(
    "inline-flex items-center gap-1.5 rounded-md border px-2 py-0.5 pointer-coarse:py-2",
    current
      ? "border-accent/40 bg-accent-tint font-medium text-accent"
      : "border-rule text-muted hover:bg-hover",
  );

/** How many there are of each kind, and the way to see only those. */
export function KindFilter({ asked, counts }: Props) {
  const narrowed = parseQuery(asked.q).in;
  const within = asked.case === undefined ? {} : { case: asked.case };
  return (
    <nav aria-label="Kinds of results" className="no-print mb-3">
      <ul className="flex flex-wrap gap-1.5 text-sm">
        <li>
          <AppLink
            href={searchHref({ q: narrowTo(asked.q, null), ...within })}
            aria-current={narrowed.length === 0 ? "true" : undefined}
            className={style(narrowed.length === 0)}
          >
            All
          </AppLink>
        </li>
        {counts.map(({ in: noun, count, more }) => (
          <li key={noun}>
            <AppLink
              href={searchHref({ q: narrowTo(asked.q, noun), ...within })}
              aria-current={narrowed.includes(noun) ? "true" : undefined}
              className={style(narrowed.includes(noun))}
            >
              {allOf[noun]}
              <span className="tabular-nums">
                {count.toLocaleString("en-US")}
                {more ? "+" : ""}
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
