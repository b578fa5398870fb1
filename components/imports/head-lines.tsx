import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/section";
import { fieldWords } from "@/lib/cases/words";
import { formatShort } from "@/lib/dates/format-date";
import type { ImportReview } from "@/lib/imports/schema";

const said = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatShort(value) : value);

/** What the head of the sheet says of the case itself: judge, number, cause, dates. */
export function HeadLines({
  head,
  leaveOut,
  onAccept,
  readOnly,
}: {
  head: ImportReview["head"];
  leaveOut: ReadonlySet<string>;
  onAccept: (key: string, accepted: boolean) => void;
  readOnly: boolean;
}) {
  if (head.length === 0) return null;
  return (
    <div id="case-itself" className="scroll-mt-16">
      <Section title="Of the case itself" count={head.length} card>
        <ul className="grid gap-x-6 gap-y-1 md:grid-cols-2">
          {head.map((line) => (
            <li key={line.key}>
              <Checkbox
                checked={!leaveOut.has(line.key)}
                disabled={readOnly}
                onChange={(event) => onAccept(line.key, event.target.checked)}
                label={`${fieldWords[line.field]}: ${said(line.to)}`}
                hint={line.from === null ? "Not on record here so far" : `Here: ${said(line.from)}`}
              />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
