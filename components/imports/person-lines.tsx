import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/section";
import { formatShort } from "@/lib/dates/format-date";
import type { ImportReview } from "@/lib/imports/schema";

/** Parties and counsel that the sheet lists and this case does not have yet. */
export function PersonLines({
  people,
  leaveOut,
  onAccept,
  readOnly,
}: {
  people: ImportReview["people"];
  leaveOut: ReadonlySet<string>;
  onAccept: (key: string, accepted: boolean) => void;
  readOnly: boolean;
}) {
  if (people.length === 0) return null;
  return (
    <div id="people" className="scroll-mt-16">
      <Section title="Parties and counsel" count={people.length} card>
        <ul className="grid gap-x-6 gap-y-1 md:grid-cols-2">
          {people.map((p) => (
            <li key={p.key}>
              <Checkbox
                checked={!leaveOut.has(p.key)}
                disabled={readOnly}
                onChange={(event) => onAccept(p.key, event.target.checked)}
                label={p.forParty === null ? p.name : `${p.name}, for ${p.forParty}`}
                hint={[
                  p.change === "party" ? p.roleRaw : "Counsel",
                  p.ends === null ? "" : `ended ${formatShort(p.ends)}`,
                  p.detail.toLowerCase() === p.detail ? p.detail : p.detail.slice(0, 120),
                ]
                  .filter((part) => part !== "")
                  .join(", ")}
              />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
