import type { Viewer } from "@/lib/auth/viewer";
import { daysBetween, fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { briefingChains, type ChainEntry } from "@/lib/docket/read/briefing-chains";
import type { EntryRef } from "@/lib/filings/entry-ref";
import type { WaitingMotion } from "./schema";

const MOST = 100;
const FINAL = [
  "granted",
  "denied",
  "granted_in_part",
  "denied_without_prejudice",
  "denied_as_moot",
  "granted_as_conceded",
  "stricken",
  "withdrawn",
] as const;
/** Nobody is expected to answer what is asked for jointly or with consent. */
const UNOPPOSED = /\b(?:unopposed|consent|joint|assented|agreed|stipulated)\b/i;

const linkSelect = { fromId: true, toId: true, kind: true, disposition: true, part: true } as const;
const entrySelect = {
  id: true,
  caseId: true,
  number: true,
  kind: true,
  motionKind: true,
  filedOn: true,
  textClean: true,
  position: true,
} as const;

/** Motions that nothing on the docket disposes of, oldest first, with what each waits for; at most 100. */
export async function waitingMotions(
  tx: Tx,
  viewer: Viewer,
  cases: ReadonlyMap<string, WaitingMotion["legalCase"]>,
  asOf: string,
): Promise<WaitingMotion[]> {
  const caseId = { in: [...viewer.teamCases, ...viewer.namedCases] };
  const motions = await tx.filing.findMany({
    where: {
      caseId,
      kind: { in: ["motion", "cross_motion"] },
      state: { in: ["normal", "sealed", "ex_parte", "in_camera"] },
      filingLinksAsTo: { none: { kind: "disposes_of", part: null, disposition: { in: [...FINAL] } } },
    },
    orderBy: [{ filedOn: "asc" }, { id: "asc" }],
    take: MOST,
    select: entrySelect,
  });
  if (motions.length === 0) return [];
  const near = await tx.filingLink.findMany({
    where: { caseId, toId: { in: motions.map((m) => m.id) } },
    select: linkSelect,
  });
  // A reply may name only the opposition it answers.
  const far = await tx.filingLink.findMany({
    where: { caseId, toId: { in: near.map((l) => l.fromId) }, kind: { in: ["replies_to", "responds_to"] } },
    select: linkSelect,
  });
  const links = [...near, ...far];
  const around = await tx.filing.findMany({
    where: { caseId, id: { in: links.map((l) => l.fromId) } },
    select: entrySelect,
  });
  const all = [...new Map([...motions, ...around].map((f) => [f.id, f])).values()].toSorted(
    (a, b) => a.position - b.position,
  );
  const entries = all.map(
    (f): ChainEntry => ({
      id: f.id,
      number: f.number,
      filedOn: fromDbDate(f.filedOn),
      kind: f.kind === "unrecognised" ? null : f.kind,
      motionKind: f.motionKind,
      side: null,
      unopposed: UNOPPOSED.test(f.textClean.slice(0, 80)),
      links: links
        .filter((l) => l.fromId === f.id)
        .flatMap((l) =>
          l.kind === "proposed_pleading_of" || l.kind === "redacted_version_of"
            ? []
            : [{ kind: l.kind, toId: l.toId, disposition: l.disposition, part: l.part }],
        ),
    }),
  );
  const chains = new Map(briefingChains(entries).map((c) => [c.motionId, c]));
  const refs = new Map<string, EntryRef>(
    all.map((f) => [f.id, { id: f.id, number: f.number, kind: f.kind, filedOn: fromDbDate(f.filedOn) }]),
  );
  return motions.flatMap((m) => {
    const chain = chains.get(m.id);
    const legalCase = cases.get(m.caseId);
    const entry = refs.get(m.id);
    if (chain === undefined || legalCase === undefined || entry === undefined || chain.next === null)
      return [];
    return [
      {
        legalCase,
        entry,
        motionKind: m.motionKind,
        text: m.textClean.slice(0, 400),
        daysPending: daysBetween(entry.filedOn, asOf),
        next: chain.next,
        partlyRuled: chain.state === "partly_ruled",
        held: chain.state === "held",
        answers: [...chain.oppositions, ...chain.replies, ...chain.surreplies].flatMap(
          (id) => refs.get(id) ?? [],
        ),
      },
    ];
  });
}
