import {
  BookOpenText,
  CircleHelp,
  Gavel,
  MessageSquareQuote,
  Newspaper,
  Scale,
  UserRound,
} from "lucide-react";
import type { ComponentType } from "react";
import { HoverCard } from "./hover-card";

/** How far a fact may be trusted, and who says so. */
export type Standing =
  | "record"
  | "reported"
  | "alleged"
  | "disputed"
  | "client_report"
  | "work_product"
  | "unknown";

export type ProvenanceSource = {
  id: string;
  title: string;
  /** Who published it, when, where in it: "type0.ai, June 2026", "ECF No. 1 ¶ 14". */
  detail?: string | null;
  href?: string | null;
  /** The source's own words. */
  quote?: string | null;
};

export type ProvenanceProps = {
  standing: Standing;
  sources: readonly ProvenanceSource[];
  note?: string | null;
  /** Only the picture, for a dense table; the word is read aloud. */
  compact?: boolean;
};

const standings: Record<
  Standing,
  { word: string; meaning: string; icon: ComponentType<{ className?: string; "aria-hidden"?: boolean }> }
> = {
  record: { word: "court record", meaning: "Stands in the court's own record.", icon: Gavel },
  reported: {
    word: "reported",
    meaning: "A press report states it as fact. Not taken from the court's record.",
    icon: Newspaper,
  },
  alleged: {
    word: "alleged",
    meaning: "A filing says so. Not found by the court.",
    icon: MessageSquareQuote,
  },
  disputed: { word: "disputed", meaning: "The sources differ.", icon: Scale },
  client_report: { word: "client report", meaning: "The client says so.", icon: UserRound },
  work_product: { word: "work product", meaning: "Written by the litigation team.", icon: BookOpenText },
  unknown: {
    word: "unknown",
    meaning: "Nothing here says. It stays empty until a person enters it.",
    icon: CircleHelp,
  },
};

/** Says where a fact comes from: its standing in a word, its sources on hover or focus; on paper both in brackets. */
export function Provenance({ standing, sources, note, compact = false }: ProvenanceProps) {
  const { word, meaning, icon: Icon } = standings[standing];
  const count = sources.length === 1 ? "1 source" : `${sources.length} sources`;
  const first = sources[0];
  const cited = first === undefined ? "" : `: ${first.detail ?? first.title}`;
  const more = sources.length > 1 ? ` and ${sources.length - 1} more` : "";
  return (
    <>
      <span className="print-only text-xs text-muted print:inline!">
        [{word}
        {cited}
        {more}]
      </span>
      <HoverCard
        label={`Source: ${word}, ${count}`}
        className="group align-baseline"
        trigger={
          <span className="inline-flex items-center gap-1 rounded-sm px-0.5 text-xs text-faint underline decoration-dotted decoration-rule-strong underline-offset-3 group-hover:text-ink">
            <Icon aria-hidden className="size-3" />
            {compact ? null : word}
          </span>
        }
      >
        <p className="font-semibold first-letter:uppercase">{word}</p>
        <p className="text-muted">{meaning}</p>
        {note ? <p className="mt-1.5">{note}</p> : null}
        {sources.length > 0 ? (
          <ul className="mt-2 space-y-2 border-t border-rule pt-2">
            {sources.map((source) => (
              <li key={source.id}>
                {source.href ? (
                  <a href={source.href} target="_blank" rel="noreferrer noopener" className="link">
                    {source.title}
                  </a>
                ) : (
                  <span>{source.title}</span>
                )}
                {source.detail ? <span className="block text-xs text-muted">{source.detail}</span> : null}
                {source.quote ? <q className="mt-0.5 block font-serif italic">{source.quote}</q> : null}
              </li>
            ))}
          </ul>
        ) : null}
      </HoverCard>
    </>
  );
}
