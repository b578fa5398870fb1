import { Button } from "./button";
import { LinkButton } from "./link-button";

export type LoadMoreProps = {
  /** How many rows stand above. */
  shown: number;
  noun: string;
  /** Keyset paging by address: the page with the next cursor. null: this is the end. */
  href?: string | null;
  /** Keyset paging in place; leave out at the end. */
  onLoad?: () => void;
  pending?: boolean;
};

/** The foot of a list: how much is shown, and the way to more. Never a page number: lists move. */
export function LoadMore({ shown, noun, href, onLoad, pending = false }: LoadMoreProps) {
  const more = href != null || onLoad !== undefined;
  return (
    <div className="no-print flex items-center justify-between gap-4 py-3 text-sm text-muted">
      <p aria-live="polite" className="tabular-nums">
        {more
          ? `${shown.toLocaleString("en-US")} ${noun} shown`
          : `${shown.toLocaleString("en-US")} ${noun}, all shown`}
      </p>
      {onLoad ? (
        <Button size="sm" onClick={onLoad} pending={pending}>
          Load more
        </Button>
      ) : href != null ? (
        <LinkButton size="sm" href={href}>
          Load more
        </LinkButton>
      ) : null}
    </div>
  );
}
