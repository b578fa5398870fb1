import { AppLink } from "@/components/ui/app-link";
import { Status } from "@/components/ui/status";
import type { Citation } from "@/lib/harm/citation-schema";

const troubleWords = {
  sealed: "sealed",
  superseded: "superseded",
  unfiled: "not filed",
  in_error: "entered in error",
} as const;

/** Citations with their quotes, each a link to its page, with what makes it unsafe to cite. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  if (citations.length === 0)
    return (
      <Status icon="waiting" tone="warning">
        Nothing is cited
      </Status>
    );
  return (
    <ul className="space-y-2">
      {citations.map((c) => (
        <li key={c.id}>
          {c.supports ? null : <span className="font-medium text-critical">Against: </span>}
          {c.href === null ? (
            c.words
          ) : c.href.startsWith("/") ? (
            <AppLink href={c.href} className="link">
              {c.words}
            </AppLink>
          ) : (
            <a href={c.href} target="_blank" rel="noreferrer noopener" className="link">
              {c.words}
            </a>
          )}
          {c.troubles.map((t) => (
            <Status
              key={t}
              icon={t === "sealed" ? "locked" : "warning"}
              tone="warning"
              className="ml-2 text-sm"
            >
              {troubleWords[t]}
            </Status>
          ))}
          {c.quote ? <q className="record-text mt-0.5 block border-l-2 border-rule pl-3">{c.quote}</q> : null}
        </li>
      ))}
    </ul>
  );
}
