import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/dates/format-date";
import type { ReleaseRecord } from "@/lib/releases/schema";

const NOBODY = "someone no longer here";

/** When the client could read an item: each release, by whom, and how it ended. Nothing where it never was released. */
export function ReleaseHistory({ releases }: { releases: readonly ReleaseRecord[] }) {
  if (releases.length === 0) return null;
  return (
    <Section title="Open to the client" card>
      <ul className="space-y-2 text-sm">
        {releases.map((r) => (
          <li key={r.id}>
            Since {formatInstant(r.at)}, by {r.by ?? NOBODY}
            <span className="block text-muted">
              {r.withdrawnAt === null
                ? "It is open now."
                : `Ended ${formatInstant(r.withdrawnAt)}, by ${r.withdrawnBy ?? NOBODY}.`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
