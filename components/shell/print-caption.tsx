import { formatInstant } from "@/lib/dates/format-date";

export type PrintCaptionProps = {
  caption: string;
  docketNumber: string | null;
  court: string;
  illustrative?: boolean;
  asOf: string;
};

/** The head of a printed page, set as a court's caption. On paper only. */
export function PrintCaption({
  caption,
  docketNumber,
  court,
  illustrative = false,
  asOf,
}: PrintCaptionProps) {
  return (
    <div aria-hidden className="print-only mb-6 font-serif">
      <p className="text-center text-[12pt] font-semibold tracking-wide uppercase">{court}</p>
      <div className="mt-3 grid grid-cols-[1fr_auto] items-center border-y border-ink">
        <p className="border-r border-ink py-3 pr-4 text-[13pt] font-semibold">{caption}</p>
        <p className="py-3 pl-4 text-[11pt]">
          {docketNumber ? `Case No. ${docketNumber}` : "Case number not on record here"}
        </p>
      </div>
      <p className="mt-1.5 text-[9pt]">
        As of {formatInstant(asOf)}.
        {illustrative
          ? " Illustrative: made up to show the product at work, not part of any court's record."
          : ""}
      </p>
    </div>
  );
}
