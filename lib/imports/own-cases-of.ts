import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { canImport } from "./access";
import type { LoadedFile } from "./load-review";
import { matchCase } from "./same-case";

/** By file, the other case of the viewer that it speaks of, where it is surely that one. */
export async function ownCasesOf(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  files: readonly LoadedFile[],
): Promise<Map<string, { caseId: string; caption: string }>> {
  const found = new Map<string, { caseId: string; caption: string }>();
  const others = files.filter((f) => f.match === "other");
  if (others.length === 0) return found;
  const cases = await tx.case.findMany({
    where: { id: { not: caseId }, docketNumberRaw: { not: null } },
    select: { id: true, captionShort: true, courtId: true, docketNumberRaw: true },
  });
  for (const f of others) {
    const theirs = cases.filter(
      (c) =>
        canImport(viewer, c.id) &&
        f.parsed.cases.some(
          (r) => matchCase({ courtId: c.courtId, docketNumber: c.docketNumberRaw }, r) === "same",
        ),
    );
    const [only, ...more] = theirs;
    if (only !== undefined && more.length === 0)
      found.set(f.id, { caseId: only.id, caption: only.captionShort });
  }
  return found;
}
