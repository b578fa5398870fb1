import type { Filing } from "@/lib/filings/schema";
import { dispositionWords, linkedFromWords, linkWords } from "@/lib/filings/words";
import { EntryCite } from "./entry-cite";
import { UnlinkButton } from "./unlink-button";

type Link = Filing["links"][number];

/** What this entry says of others and what others say of it. */
export function EntryLinks({ filing }: { filing: Filing }) {
  const { caseId, id, links, linkedFrom, can } = filing;
  if (links.length + linkedFrom.length === 0)
    return <p className="text-muted">Nothing says what this entry answers, or what answers it.</p>;
  const item = (link: Link, words: string) => (
    <li key={link.id} className="flex flex-wrap items-start justify-between gap-x-3 py-1.5">
      <div className="min-w-0 flex-1">
        <span className="text-muted first-letter:uppercase">{words}</span>{" "}
        <EntryCite caseId={caseId} entry={link.filing} />
        {link.disposition === null ? null : (
          <span className="ml-1.5 font-medium">{dispositionWords[link.disposition]}</span>
        )}
        {link.part === null ? null : <span className="ml-1.5 text-sm text-muted">({link.part})</span>}
        <p className="line-clamp-1 text-sm text-muted">{link.filing.text}</p>
      </div>
      {can.edit ? <UnlinkButton caseId={caseId} filingId={id} linkId={link.id} what={words} /> : null}
    </li>
  );
  return (
    <ul className="divide-y divide-rule">
      {links.map((link) => item(link, linkWords[link.kind]))}
      {linkedFrom.map((link) => item(link, linkedFromWords[link.kind]))}
    </ul>
  );
}
