import { fromDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { type BriefingChain, briefingChains, type ChainEntry } from "@/lib/docket/read/briefing-chains";
import { mineToAnswer } from "@/lib/docket/read/view";
import { sideOf, sidesOf } from "./sides";

/** Kinds that open, answer, support or dispose of something; the rest of a docket is not loaded. */
const KINDS = [
  "complaint",
  "amended_complaint",
  "supplemental_complaint",
  "answer",
  "motion",
  "cross_motion",
  "opposition",
  "reply",
  "surreply",
  "memorandum",
  "declaration",
  "exhibit",
  "brief",
  "amicus_brief",
  "errata",
  "notice",
  "order",
  "minute_order",
  "opinion",
  "judgment",
  "hearing",
  "other",
] as const;

const UNOPPOSED = /\b(?:unopposed|consent|joint|assented|agreed|stipulated)\b/i;

export type LoadedEntry = ChainEntry & { text: string };

/** The entries of a case as chains need them, in docket order, with the links people set or accepted. */
export async function loadChainEntries(tx: Tx, caseId: string): Promise<LoadedEntry[]> {
  const links = await tx.filingLink.findMany({
    where: { caseId },
    select: { fromId: true, toId: true, kind: true, disposition: true, part: true },
  });
  const linked = [...new Set(links.flatMap((l) => [l.fromId, l.toId]))];
  const rows = await tx.filing.findMany({
    where: {
      caseId,
      state: { notIn: ["in_error", "stricken", "removed"] },
      // Motions and pleadings stand in the list whether or not anything is linked to them.
      OR: [
        { kind: { in: ["motion", "cross_motion", "complaint", "amended_complaint", "answer"] } },
        { id: { in: linked }, kind: { in: [...KINDS] } },
      ],
    },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      number: true,
      filedOn: true,
      kind: true,
      motionKind: true,
      textClean: true,
      filingParties: { select: { partyId: true } },
    },
  });
  const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { appealOfId: true } });
  const parties = await tx.party.findMany({
    where: { caseId },
    select: { id: true, name: true, role: true },
  });
  const below = legalCase?.appealOfId
    ? await tx.party.findMany({
        where: { caseId: legalCase.appealOfId, role: { in: ["plaintiff", "petitioner"] } },
        select: { name: true },
      })
    : [];
  const sides = sidesOf(
    parties,
    below.map((p) => p.name),
  );
  const from = new Map<string, LoadedEntry["links"]>();
  for (const { fromId, kind, ...link } of links) {
    if (kind === "proposed_pleading_of") continue;
    const list = from.get(fromId) ?? [];
    list.push({ kind, ...link });
    from.set(fromId, list);
  }
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    filedOn: fromDbDate(row.filedOn),
    kind: row.kind,
    motionKind: row.motionKind,
    text: row.textClean,
    side: sideOf(
      row.kind,
      row.filingParties.map((p) => p.partyId),
      sides,
    ),
    unopposed: UNOPPOSED.test(row.textClean.slice(0, 80)),
    links: from.get(row.id) ?? [],
  }));
}

export type LoadedChains = { entries: LoadedEntry[]; chains: BriefingChain[]; mine: string[] };

export async function loadChains(tx: Tx, caseId: string): Promise<LoadedChains> {
  const entries = await loadChainEntries(tx, caseId);
  const chains = briefingChains(entries);
  return { entries, chains, mine: mineToAnswer(entries, chains) };
}

/** The entries our side has still to answer. */
export const mineToAnswerIds = async (tx: Tx, caseId: string): Promise<string[]> =>
  (await loadChains(tx, caseId)).mine;
