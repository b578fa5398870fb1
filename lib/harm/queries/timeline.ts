import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import { onDay } from "@/lib/dates/uncertain-date";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import type { Tier } from "@/lib/db/generated/enums";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import { listSourcesOf } from "@/lib/sources/queries";
import { canRead } from "../access";
import { intervalWords } from "../access-summary";
import { asSources, evidenceFrom, loadCitations } from "../load/citations";
import { readDate } from "../load/when";
import { tiersUpTo } from "../tiers-up-to";
import type { CaseTimeline, TimelineItem } from "../timeline-schema";

/** As many as the moving timeline holds; a ledger beyond it is filtered first. */
const MOST = 5_000;
const MOST_ENTRIES = 1_000;

type Draft = Pick<TimelineItem, "id" | "lane" | "label" | "date"> & Partial<TimelineItem>;

const blank = {
  category: null,
  claimIds: [],
  state: null,
  evidence: null,
  until: null,
  running: false,
  source: null,
  quote: null,
  href: null,
};

type Within = { tier?: { in: Tier[] } };

async function caseLane(tx: Tx, caseId: string, within: Within): Promise<Draft[]> {
  const filings = await tx.filing.findMany({
    where: {
      caseId,
      ...within,
      kind: {
        in: [
          "complaint",
          "amended_complaint",
          "supplemental_complaint",
          "motion",
          "cross_motion",
          "opposition",
          "reply",
          "order",
          "minute_order",
          "opinion",
          "judgment",
          "notice_of_appeal",
          "notice",
          "hearing",
        ],
      },
      state: { in: ["normal", "sealed"] },
    },
    orderBy: [{ position: "desc" }],
    take: MOST_ENTRIES,
    select: { id: true, number: true, kind: true, filedOn: true, textClean: true },
  });
  return filings.map((f) => ({
    id: f.id,
    lane: "case",
    label: `${citeOf(f)}: ${f.textClean.slice(0, 200)}`,
    date: onDay(fromDbDate(f.filedOn)),
    source: citeOf(f),
    href: `/cases/${caseId}/filings/${f.id}`,
  }));
}

async function evidenceLane(tx: Tx, caseId: string, within: Within): Promise<Draft[]> {
  const signed = await tx.declaration.findMany({
    where: { caseId, ...within, signedOn: { not: null } },
    take: MOST_ENTRIES,
    select: { id: true, declarant: true, signedOn: true, filingId: true },
  });
  return signed.flatMap((d) =>
    d.signedOn === null
      ? []
      : [
          {
            id: d.id,
            lane: "evidence" as const,
            label: `Declaration of ${d.declarant} signed`,
            date: onDay(fromDbDate(d.signedOn)),
            evidence: d.filingId === null ? ("signed" as const) : ("filed" as const),
            href: `/cases/${caseId}/harm/declarations/${d.id}`,
          },
        ],
  );
}

/**
 * What the government did, who lacked access, what harm there was, the case, the evidence: on one line of time.
 * `most` leaves out what lies above that tier, for a figure that is filed.
 */
export async function getTimeline(
  viewer: Viewer,
  caseId: string,
  most: Tier | null = null,
): Promise<CaseTimeline> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { isIllustrative: true } });
    if (legalCase === null) throw notFound("case");
    const within = most === null ? {} : { tier: { in: tiersUpTo(most) } };
    const dated = { where: { caseId, ...within }, orderBy: { id: "asc" } } as const;
    const actions = await tx.governmentAction.findMany({
      ...dated,
      select: { id: true, title: true, startDated: true, endDated: true, isDirective: true },
    });
    const intervals = await tx.accessInterval.findMany({
      ...dated,
      select: { id: true, model: true, group: true, startDated: true, endDated: true, account: true },
    });
    const harms = await tx.harm.findMany({
      ...dated,
      take: MOST,
      select: {
        id: true,
        text: true,
        category: true,
        timing: true,
        evidence: true,
        fromDated: true,
        toDated: true,
      },
    });
    // A fact that tells of a government action stands in its lane as that action, once.
    const facts = await tx.fact.findMany({
      where: { caseId, ...within, governmentActionId: null },
      orderBy: { id: "asc" },
      take: MOST,
      select: {
        id: true,
        text: true,
        lane: true,
        dated: true,
        state: true,
        factElements: { select: { elementId: true } },
      },
    });
    const elements = await tx.claimElement.findMany({
      where: { caseId },
      select: { id: true, claimId: true },
    });
    const claims = await tx.claim.findMany({
      where: { caseId, pleading: { operative: true } },
      orderBy: { position: "asc" },
      select: { id: true, title: true, count: true },
    });
    const claimOf = new Map(elements.map((e) => [e.id, e.claimId]));
    const rows = [...actions, ...intervals, ...harms, ...facts].map((r) => r.id);
    const listed = await listSourcesOf(viewer, caseId, rows);
    const cited = await loadCitations(tx, caseId, {
      ...within,
      OR: [
        { factId: { in: facts.map((f) => f.id) } },
        { harmId: { in: harms.map((h) => h.id) } },
        { accessIntervalId: { in: intervals.map((i) => i.id) } },
        { governmentActionId: { in: actions.map((a) => a.id) } },
      ],
    });
    const sourceOf = (id: string) => {
      const citations = cited.get(id) ?? [];
      const all = [...asSources(citations), ...(listed.get(id) ?? [])];
      return {
        source:
          all[0] === undefined
            ? null
            : [all[0].title, all.length > 1 ? `and ${all.length - 1} more` : null].filter(Boolean).join(", "),
        quote: citations.find((c) => c.quote !== null)?.quote ?? null,
      };
    };
    const drafts: Draft[] = [
      ...actions.map((a) => ({
        id: a.id,
        lane: "government" as const,
        label: a.title,
        date: readDate(a.startDated),
        until: readDate(a.endDated),
        running: a.isDirective && a.endDated === null,
        href: `/cases/${caseId}/harm/government#${a.id}`,
        ...sourceOf(a.id),
      })),
      ...intervals.map((i) => ({
        id: i.id,
        lane: "access" as const,
        label: intervalWords({
          ...i,
          start: uncertainDateSchema.parse(i.startDated),
          end: readDate(i.endDated),
        }),
        date: readDate(i.startDated),
        until: readDate(i.endDated),
        running: i.endDated === null,
        href: `/cases/${caseId}/harm/government#${i.id}`,
        ...sourceOf(i.id),
      })),
      ...harms.map((h) => ({
        id: h.id,
        lane: "harm" as const,
        category: h.category,
        label: h.text,
        evidence: h.evidence,
        date: readDate(h.fromDated),
        until: readDate(h.toDated),
        running: h.toDated === null && (h.timing === "ongoing" || h.timing === "residual"),
        href: `/cases/${caseId}/harm/${h.id}`,
        ...sourceOf(h.id),
      })),
      ...facts.map((f) => ({
        id: f.id,
        lane: f.lane ?? ("evidence" as const),
        label: f.text,
        state: f.state,
        evidence: evidenceFrom(cited.get(f.id) ?? [], (listed.get(f.id) ?? []).length),
        claimIds: [...new Set(f.factElements.flatMap((e) => claimOf.get(e.elementId) ?? []))],
        date: readDate(f.dated),
        href: `/cases/${caseId}/harm/facts/${f.id}`,
        ...sourceOf(f.id),
      })),
      ...(await caseLane(tx, caseId, within)),
      ...(await evidenceLane(tx, caseId, within)),
    ];
    return {
      asOf: today(),
      claims: claims.map((c) => ({ id: c.id, title: c.count === null ? c.title : `${c.count}: ${c.title}` })),
      items: drafts.slice(0, MOST).map((d) => ({ ...blank, ...d, illustrative: legalCase.isIllustrative })),
    };
  });
}
