import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { Chain, ChainLink } from "../chain-schema";
import { type LoadedEntry, loadChains } from "../load-chains";

const toLink = ({ id, number, filedOn, kind, text, side }: LoadedEntry): ChainLink[] =>
  kind === null || filedOn === null ? [] : [{ id, number, filedOn, kind, text, side }];

/** Motions with what answers, supports and decides them, the undecided first and then the newest. */
export async function listChains(viewer: Viewer, caseId: string): Promise<Chain[]> {
  return withViewer(viewer, async (tx) => {
    if ((await tx.case.findUnique({ where: { id: caseId }, select: { id: true } })) === null)
      throw notFound("case");
    const { entries, chains, mine } = await loadChains(tx, caseId);
    const due = await tx.deadline.findMany({
      where: {
        caseId,
        respondsToId: { in: entries.map((e) => e.id) },
        state: { in: ["proposed", "confirmed"] },
        dueOn: { not: null },
      },
      orderBy: { dueOn: "asc" },
      select: { respondsToId: true, dueOn: true },
    });
    const dueFor = (ids: readonly string[]) => {
      const found = due.find((d) => d.respondsToId !== null && ids.includes(d.respondsToId));
      return found?.dueOn ? fromDbDate(found.dueOn) : null;
    };
    const byId = new Map(entries.map((e) => [e.id, e]));
    const waiting = new Set(mine);
    const links = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const entry = byId.get(id);
        return entry === undefined ? [] : toLink(entry);
      });
    const rows = chains.flatMap((c): Chain[] => {
      const [motion] = links([c.motionId]);
      if (motion === undefined) return [];
      return [
        {
          motion,
          motionKind: c.motionKind,
          supports: links(c.supports),
          oppositions: links(c.oppositions),
          replies: links(c.replies),
          surreplies: links(c.surreplies),
          crossMotions: links(c.crossMotions),
          rulings: c.rulings.flatMap(({ entryId, disposition, part }) =>
            links([entryId]).map((entry) => ({ entry, disposition, part })),
          ),
          state: c.state,
          missing: c.missing.map((step) => ({
            step,
            dueOn:
              step === "opposition"
                ? dueFor([c.motionId])
                : step === "reply"
                  ? dueFor([...c.oppositions])
                  : null,
          })),
          next: c.next,
          mine: waiting.has(c.motionId) || c.oppositions.some((id) => waiting.has(id)),
        },
      ];
    });
    const decided = (c: Chain) => c.state === "ruled" || c.state === "withdrawn";
    return rows.toReversed().toSorted((a, b) => Number(decided(a)) - Number(decided(b)));
  });
}
