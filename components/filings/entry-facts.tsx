import { KeyValueList } from "@/components/ui/key-value-list";
import { formatDay } from "@/lib/dates/format-date";
import type { Filing } from "@/lib/filings/schema";
import { kindWords, motionWords, tierWords } from "@/lib/filings/words";

const originWords = {
  by_hand: "Logged by hand",
  docket_sheet: "From a docket sheet",
  notice_mail: "From a notice of electronic filing",
  rss: "From the court's RSS feed",
  courtlistener: "From CourtListener",
  seed: "Put in with the case",
} as const satisfies Record<Filing["origin"], string>;

/** The facts of one entry. What the docket does not say is said to be unknown. */
export function EntryFacts({ filing, audience }: { filing: Filing; audience: string | null }) {
  const day = (on: string | null) => (on === null ? null : formatDay(on));
  return (
    <KeyValueList
      items={[
        {
          key: "kind",
          label: "Kind",
          value:
            filing.motionKind === null
              ? kindWords[filing.kind]
              : `${kindWords[filing.kind]}: ${motionWords[filing.motionKind].toLowerCase()}`,
        },
        { key: "by", label: "Filed by", value: filing.filedBy.join(", ") },
        { key: "filed", label: "Filed", value: formatDay(filing.filedOn) },
        { key: "entered", label: "Entered", value: day(filing.enteredOn) },
        { key: "served", label: "Served", value: day(filing.servedOn) },
        { key: "tier", label: "Who may see it", value: audience ?? tierWords[filing.tier] },
        { key: "origin", label: "Came in", value: originWords[filing.origin] },
      ]}
    />
  );
}
