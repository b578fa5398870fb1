import { z } from "zod";
import { FilingState, Tier } from "@/lib/db/generated/enums";
import type { AlteredPart } from "./compare-schema";

/** What the audit log says was done to an entry, as far as it shows on the docket. */
export const changeActions = [
  "filing.corrected",
  "filing.changed_by_import",
  "filing.reprinted",
  "filing.sealed",
  "filing.paper_added",
] as const;

// Older events say less: what is not there is not told.
const told = z.object({
  stateBefore: z.enum(FilingState).optional().catch(undefined),
  state: z.enum(FilingState).optional().catch(undefined),
  from: z.enum(Tier).optional().catch(undefined),
  to: z.enum(Tier).optional().catch(undefined),
  fields: z.array(z.string()).catch([]),
  papers: z.number().int().catch(0),
  attachment: z.number().int().optional().catch(undefined),
});

/** Columns that a reader of the docket sees; the text has its own redline. */
const shown = new Set(["number", "filedOn", "enteredOn", "servedOn", "kind", "motionKind", "filedBy"]);

/**
 * What is different of one entry after these events (oldest first) from what it was before them. What was changed
 * and changed back is no difference. `visible`: the numbers of the papers of it that the reader may see.
 */
export function partsOf(
  events: readonly { action: string; data: unknown }[],
  visible: ReadonlySet<number>,
): AlteredPart[] {
  const all = events.map(({ action, data }) => ({ action, ...told.parse(data) }));
  const parts: AlteredPart[] = [];
  const stated = all.flatMap((e) => (e.state && e.stateBefore ? [{ from: e.stateBefore, to: e.state }] : []));
  const tiered = all.flatMap((e) =>
    e.action === "filing.sealed" && e.from && e.to ? [{ from: e.from, to: e.to }] : [],
  );
  const [firstState, lastState] = [stated[0], stated.at(-1)];
  if (firstState && lastState && firstState.from !== lastState.to)
    parts.push({ of: "state", from: firstState.from, to: lastState.to });
  const [firstTier, lastTier] = [tiered[0], tiered.at(-1)];
  if (firstTier && lastTier && firstTier.from !== lastTier.to)
    parts.push({ of: "tier", from: firstTier.from, to: lastTier.to });
  const attachments = all
    .flatMap((e) => (e.action === "filing.paper_added" ? (e.attachment ?? []) : []))
    .filter((attachment) => visible.has(attachment));
  // A count must not tell of a paper that is sealed to the reader.
  const byImport = Math.min(
    visible.size,
    all.reduce((sum, e) => sum + (e.action === "filing.changed_by_import" ? Math.max(e.papers, 0) : 0), 0),
  );
  if (attachments.length + byImport > 0)
    parts.push({
      of: "papers",
      attachments: [...new Set(attachments)].toSorted((a, b) => a - b),
      byImport,
    });
  const names = [...new Set(all.flatMap((e) => e.fields))].filter((name) => shown.has(name));
  if (names.length > 0) parts.push({ of: "fields", names });
  return parts;
}
