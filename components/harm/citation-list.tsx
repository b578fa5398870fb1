import { AppLink } from "@/components/ui/app-link";
import { Status } from "@/components/ui/status";
import { formatInstant } from "@/lib/dates/format-date";
import type { Citation } from "@/lib/harm/citation-schema";
import { documentTroubleWords } from "@/lib/harm/vocabulary";

type Outside = Extract<Citation["cite"], { kind: "outside" }>;

/** Where an outside source stands, and the copy that is kept of it. */
function OutsideNote({ cite, copy }: { cite: Outside; copy: Citation["copy"] }) {
  return (
    <span className="block text-sm text-muted">
      {copy === null ? (
        "No copy is kept here"
      ) : (
        <>
          {`Copy kept ${formatInstant(copy.keptAt)} · `}
          <span title={`SHA-256 ${copy.sha256}`}>{`SHA-256 ${copy.sha256.slice(0, 12)}…`}</span>
        </>
      )}
      {cite.url === null || copy === null ? null : (
        <>
          {" · "}
          <a href={cite.url} target="_blank" rel="noreferrer noopener" className="link">
            where it was published
          </a>
        </>
      )}
    </span>
  );
}

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
              {documentTroubleWords[t]}
            </Status>
          ))}
          {c.cite.kind === "outside" ? <OutsideNote cite={c.cite} copy={c.copy} /> : null}
          {c.quote ? <q className="record-text mt-0.5 block border-l-2 border-rule pl-3">{c.quote}</q> : null}
        </li>
      ))}
    </ul>
  );
}
