import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { formatInstant, formatShort } from "@/lib/dates/format-date";
import type { AlteredPart, Comparison } from "@/lib/filings/compare-schema";
import { citeOf, stateWords, tierWords } from "@/lib/filings/words";

const columnWords: Readonly<Record<string, string>> = {
  number: "number",
  filedOn: "day of filing",
  enteredOn: "day of entry",
  servedOn: "day of service",
  kind: "kind",
  motionKind: "what is asked",
  filedBy: "who filed it",
};
const paperWords = (attachment: number) => (attachment === 0 ? "main document" : `attachment ${attachment}`);
const state = (value: keyof typeof stateWords) => stateWords[value] || "Ordinary";

function saidOf(part: AlteredPart): { what: string; from: string | null; to: string } {
  switch (part.of) {
    case "state":
      return { what: "State", from: state(part.from), to: state(part.to) };
    case "tier":
      return { what: "Who may see it", from: tierWords[part.from], to: tierWords[part.to] };
    case "papers": {
      const named = part.attachments.map(paperWords);
      const counted =
        part.byImport === 0
          ? []
          : [`${part.byImport} ${part.byImport === 1 ? "paper" : "papers"} named or described by the court`];
      return { what: "Papers added or filled in", from: null, to: [...named, ...counted].join(", ") };
    }
    case "fields":
      return {
        what: "Corrected",
        from: null,
        to: part.names.map((name) => columnWords[name] ?? name).join(", "),
      };
  }
}

/** Entries whose state, readers, papers or numbers changed, each change in one line. */
export function AlteredEntries({
  caseId,
  entries,
}: {
  caseId: string;
  entries: NonNullable<Comparison["altered"]>;
}) {
  if (entries.length === 0) return null;
  return (
    <Section
      title={`State or papers changed: ${entries.length === 1 ? "1 entry" : `${entries.length} entries`}`}
    >
      <ul className="divide-y divide-rule rounded-lg border border-rule bg-surface">
        {entries.map((entry) => (
          <li key={entry.id} className="px-4 py-3">
            <p className="text-sm">
              <AppLink href={`/cases/${caseId}/filings/${entry.id}`} className="link font-medium">
                {citeOf(entry)}
              </AppLink>
              <span className="ml-2 text-muted">
                filed {formatShort(entry.filedOn)}, changed here {formatInstant(entry.changedAt)}
              </span>
            </p>
            <ul className="mt-1">
              {entry.parts.map((part) => {
                const { what, from, to } = saidOf(part);
                return (
                  <li key={part.of}>
                    <span className="text-muted">{what}: </span>
                    {from === null ? null : (
                      <>
                        <del className="text-muted">{from}</del> <span className="sr-only">became</span>
                      </>
                    )}
                    <ins className="font-medium no-underline">{to}</ins>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
