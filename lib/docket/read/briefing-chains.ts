import type { CourtDate } from "@/lib/dates/court-date";
import type { DispositionOutcome } from "./dispositions";
import type { EntryKind } from "./entry-kind";
import type { MotionKind } from "./motion-kind";
import type { EntryReading, LinkReading } from "./read-entry";

/** An entry as chains need it: links are resolved to ids, and may be a person's corrections of what was read. */
export type ChainEntry = {
  id: string;
  number: number | null;
  filedOn: CourtDate | null;
  kind: EntryKind | null;
  motionKind: MotionKind | null;
  /** Whose paper it is; null where that is not known. */
  side: "ours" | "theirs" | "court" | null;
  /** Asked for jointly, with consent or unopposed: nobody is expected to answer. */
  unopposed: boolean;
  links: {
    kind: LinkReading["kind"];
    toId: string;
    disposition: DispositionOutcome | null;
    part: string | null;
  }[];
};

export type ChainStep = "opposition" | "reply" | "ruling";
export type Ruling = { entryId: string; disposition: DispositionOutcome; part: string | null };

/** One motion and all that belongs to it, each list in docket order. */
export type BriefingChain = {
  motionId: string;
  motionKind: MotionKind | null;
  supports: string[];
  oppositions: string[];
  replies: string[];
  surreplies: string[];
  crossMotions: string[];
  rulings: Ruling[];
  state: "open" | "partly_ruled" | "held" | "ruled" | "withdrawn";
  /** Steps that are not on the docket. Whether one is due, and when, is a matter for the deadlines. */
  missing: ChainStep[];
  /** The step the motion waits for; null once it is disposed of. */
  next: ChainStep | null;
};

const MAX_HOPS = 4;

/** Chains of every motion and cross-motion, in the order of `entries` (docket order). Linear in entries and links. */
export function briefingChains(entries: readonly ChainEntry[]): BriefingChain[] {
  const byId = new Map(entries.map((e) => [e.id, e]));
  const chains = new Map<string, BriefingChain>();
  for (const e of entries) {
    if (e.kind !== "motion" && e.kind !== "cross_motion") continue;
    chains.set(e.id, {
      motionId: e.id,
      motionKind: e.motionKind,
      supports: [],
      oppositions: [],
      replies: [],
      surreplies: [],
      crossMotions: [],
      rulings: [],
      state: "open",
      missing: [],
      next: null,
    });
  }
  for (const e of entries) {
    for (const link of e.links) {
      if (link.kind === "disposes_of" && link.disposition) {
        chains
          .get(link.toId)
          ?.rulings.push({ entryId: e.id, disposition: link.disposition, part: link.part });
        continue;
      }
      for (const motionId of motionsOf(link.toId, byId)) {
        const chain = chains.get(motionId);
        const list =
          chain && motionId !== e.id ? listFor(chain, e, link.kind, byId.get(motionId)?.side ?? null) : null;
        if (list && !list.includes(e.id)) list.push(e.id);
      }
    }
  }
  for (const chain of chains.values()) close(chain, byId.get(chain.motionId));
  return [...chains.values()];
}

/** The motions behind an entry: itself, or what the opposition or reply that it names is about. */
function motionsOf(id: string, byId: ReadonlyMap<string, ChainEntry>): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  let ring = [id];
  for (let hop = 0; hop < MAX_HOPS && ring.length > 0; hop++) {
    const further: string[] = [];
    for (const at of ring) {
      const e = byId.get(at);
      if (!e || seen.has(at)) continue;
      seen.add(at);
      if (e.kind === "motion" || e.kind === "cross_motion") found.add(at);
      else if (
        e.kind === "opposition" ||
        e.kind === "reply" ||
        e.kind === "surreply" ||
        e.kind === "memorandum"
      )
        for (const l of e.links) if (l.kind !== "refers_to") further.push(l.toId);
    }
    ring = further;
  }
  return found;
}

const isParty = (side: ChainEntry["side"]) => side === "ours" || side === "theirs";

/**
 * Where an entry belongs in a motion's chain. One paper often opposes their motion and supports our cross-motion: of
 * the movant's own side it is no opposition, and of the other side no reply.
 */
function listFor(
  chain: BriefingChain,
  e: ChainEntry,
  link: LinkReading["kind"],
  movant: ChainEntry["side"],
): string[] | null {
  const known = isParty(movant) && isParty(e.side);
  if (e.kind === "opposition") return known && e.side === movant ? chain.supports : chain.oppositions;
  if (e.kind === "reply") return known && e.side !== movant ? null : chain.replies;
  if (e.kind === "surreply") return chain.surreplies;
  if (e.kind === "cross_motion" && link === "cross_motion_with") return chain.crossMotions;
  if (link === "supports" || link === "supplements" || link === "errata_to") return chain.supports;
  return link === "responds_to" ? chain.oppositions : link === "replies_to" ? chain.replies : null;
}

const final: ReadonlySet<DispositionOutcome> = new Set<DispositionOutcome>([
  "granted",
  "denied",
  "granted_in_part",
  "denied_without_prejudice",
  "denied_as_moot",
  "granted_as_conceded",
  "stricken",
]);

function close(chain: BriefingChain, motion: ChainEntry | undefined) {
  const whole = chain.rulings.filter((r) => r.part === null);
  const last = whole.at(-1) ?? null;
  if (last?.disposition === "withdrawn") chain.state = "withdrawn";
  else if (whole.some((r) => final.has(r.disposition))) chain.state = "ruled";
  else if (last?.disposition === "held_in_abeyance") chain.state = "held";
  else if (
    chain.rulings.some((r) => r.disposition !== "under_advisement" && r.disposition !== "held_in_abeyance")
  )
    chain.state = "partly_ruled";
  if (chain.state === "ruled" || chain.state === "withdrawn") return;
  const argued = chain.rulings.some((r) => r.disposition === "under_advisement");
  if (chain.oppositions.length === 0 && !motion?.unopposed) chain.missing.push("opposition");
  if (chain.oppositions.length > 0 && chain.replies.length === 0) chain.missing.push("reply");
  chain.missing.push("ruling");
  // Once taken under advisement, the court waits for nobody.
  chain.next = argued ? "ruling" : (chain.missing[0] ?? null);
}

/** What was read of each entry, as chain entries: numbers become ids, and a number nobody has is left out. */
export function chainEntries(
  entries: readonly {
    id: string;
    number: number | null;
    filedOn: CourtDate | null;
    side: ChainEntry["side"];
    reading: EntryReading;
  }[],
): ChainEntry[] {
  const byNumber = new Map<number, string>();
  for (const e of entries) if (e.number !== null && !byNumber.has(e.number)) byNumber.set(e.number, e.id);
  return entries.map(({ id, number, filedOn, side, reading }) => ({
    id,
    number,
    filedOn,
    kind: reading.kind.kind,
    motionKind: reading.motion?.motionKind ?? null,
    side,
    unopposed: /\b(?:unopposed|consent|joint|assented|agreed|stipulated)\b/i.test(
      reading.frame.body.text.slice(0, 80),
    ),
    links: [
      ...reading.links.flatMap((l) => {
        const toId = byNumber.get(l.reference.number);
        return toId && toId !== id && l.kind !== "disposes_of"
          ? [{ kind: l.kind, toId, disposition: null, part: null }]
          : [];
      }),
      ...reading.dispositions.flatMap((d) => {
        const toId = d.target === null ? undefined : byNumber.get(d.target);
        // In a criminal sheet every ruling is "as to" the defendant: only claims split a motion.
        const part = d.scope?.kind === "claim" ? d.scope.text : null;
        return toId && toId !== id
          ? [{ kind: "disposes_of" as const, toId, disposition: d.outcome, part }]
          : [];
      }),
    ],
  }));
}
