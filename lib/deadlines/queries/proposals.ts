import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { instantAt } from "@/lib/dates/court-zone";
import { formatShort } from "@/lib/dates/format-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import { standingChecks } from "@/lib/rules/queries";
import { canKeepDates, canReadDates } from "../access";
import { groundOf } from "../insert-date";
import { type Trigger, toProposals } from "../make-proposals";
import type { Proposals, ProposedEffect, proposeInput } from "../proposal-schema";
import { readAppealClock } from "../read-appeal-clock";
import { restartAppeal } from "../restart-appeal";
import { answerTime } from "../tolling";
import { writeInstant } from "../trigger";
import { ANSWER_RULES, meets, triggersOfFiling } from "../triggers-of-filing";
import { triggerWords } from "../words";
import { listKeepers } from "./board";

const OPEN = ["proposed", "confirmed", "waiting"] as const;
const day = (date: Date | null) => date && fromDbDate(date);

async function caseOf(tx: Tx, caseId: string) {
  const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { courtId: true } });
  if (legalCase === null) throw notFound("case");
  const federal = await tx.party.findFirst({
    where: { caseId, kind: { in: ["agency", "officer", "sovereign"] } },
    select: { id: true },
  });
  return { courtId: legalCase.courtId, federalParty: federal !== null };
}

async function onRecord(tx: Tx, caseId: string) {
  const rows = await tx.deadline.findMany({
    where: { caseId, ruleId: { not: null }, triggerOn: { not: null } },
    orderBy: { id: "asc" },
    take: 5000,
    select: { id: true, title: true, side: true, state: true, dueOn: true, ruleId: true, triggerOn: true },
  });
  return rows.map(({ dueOn, triggerOn, ...row }) => ({
    ...row,
    dueOn: day(dueOn),
    triggerOn: day(triggerOn),
  }));
}

/** The set of dates that something sets running on a day: an event that is no entry of the docket. */
export async function proposeFromTrigger(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof proposeInput>,
): Promise<Proposals> {
  if (!canReadDates(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const trigger: Trigger = {
      trigger: input.trigger,
      on: input.on,
      text: `${triggerWords(input.trigger)}, ${formatShort(input.on)}`,
      serviceId: null,
      method: input.serviceMethod,
      filer: null,
      moment: input.time === null ? null : writeInstant(instantAt(input.on, input.time).getTime(), false),
    };
    return {
      items: toProposals([trigger], {
        ...(await caseOf(tx, caseId)),
        ...(await groundOf(tx, viewer, caseId)),
        checks: await standingChecks(viewer),
        onRecord: await onRecord(tx, caseId),
      }),
      effects: [],
      notes: [],
      keepers: await listKeepers(viewer, caseId),
      can: { add: canKeepDates(viewer, caseId) },
    };
  });
}

/** What logging an entry triggers: dates to take or leave, and dates on record that it meets or suspends. */
export async function listProposals(viewer: Viewer, caseId: string, filingId: string): Promise<Proposals> {
  if (!canReadDates(viewer, caseId)) throw notFound("filing");
  return withViewer(viewer, async (tx) => {
    const filing = await tx.filing.findFirst({
      where: { id: filingId, caseId },
      select: {
        number: true,
        kind: true,
        motionKind: true,
        filedOn: true,
        enteredOn: true,
        servedOn: true,
        textClean: true,
        filingParties: { select: { partyId: true } },
      },
    });
    if (filing === null) throw notFound("filing");
    const filers = await tx.party.findMany({
      where: { caseId, id: { in: filing.filingParties.map((p) => p.partyId) } },
      select: { role: true },
    });
    // Asked for apart: an end one may not see leaves the link out.
    const links = await tx.filingLink.findMany({
      where: { caseId, fromId: filingId },
      take: 200,
      select: { kind: true, disposition: true, toId: true },
    });
    const ends = new Map(
      (
        await tx.filing.findMany({
          where: { caseId, id: { in: links.map((l) => l.toId) } },
          select: { id: true, kind: true, motionKind: true },
        })
      ).map((f) => [f.id, f]),
    );
    const linked = links.flatMap((l) => {
      const to = ends.get(l.toId);
      return to ? [{ ...l, to }] : [];
    });
    const paper = {
      ...filing,
      filedOn: fromDbDate(filing.filedOn),
      enteredOn: day(filing.enteredOn),
      servedOn: day(filing.servedOn),
      text: filing.textClean,
      links: linked,
    };
    const cite = citeOf(filing);
    const filer = filers[0]?.role ?? null;
    const triggers: Trigger[] = triggersOfFiling(paper).map((start) => ({
      trigger: start.trigger,
      on: start.on,
      text: `${cite}, ${start.how} ${formatShort(start.on)}`,
      serviceId: null,
      method: "ecf",
      filer,
    }));
    const services = await tx.serviceOfProcess.findMany({
      where: { caseId, proofFilingId: filingId, recipient: { in: ["us_attorney", "officer", "party"] } },
      select: {
        id: true,
        recipient: true,
        recipientName: true,
        method: true,
        sentOn: true,
        receivedOn: true,
      },
    });
    for (const s of services) {
      const on = day(s.receivedOn ?? s.sentOn);
      if (on === null) continue;
      triggers.push({
        trigger:
          s.recipient === "us_attorney"
            ? "service_on_us_attorney"
            : s.recipient === "officer"
              ? "service_on_officer"
              : "service_on_defendant",
        on,
        text: `${s.recipientName} served ${formatShort(on)} (${cite})`,
        serviceId: s.id,
        method: s.method,
        filer,
      });
    }
    const setting = {
      ...(await caseOf(tx, caseId)),
      ...(await groundOf(tx, viewer, caseId)),
      checks: await standingChecks(viewer),
      onRecord: await onRecord(tx, caseId),
    };
    const entry = {
      id: filingId,
      on: paper.enteredOn ?? paper.filedOn,
      decides: linked.filter((l) => l.kind === "disposes_of").map((l) => l.toId),
    };
    const appeal = await readAppealClock(tx, caseId, entry, setting);
    const restarted = appeal === null ? null : restartAppeal(appeal, { cite, on: paper.filedOn }, setting);
    const effects = await effectsOf(tx, caseId, paper, {
      targets: linked.filter((l) => l.kind === "responds_to" || l.kind === "replies_to").map((l) => l.toId),
      byThem: filer !== null && filer !== "plaintiff",
      cite,
    });
    return {
      items: [...toProposals(triggers, setting), ...(restarted?.items ?? [])],
      effects: [...effects, ...(restarted?.effects ?? [])],
      notes: restarted?.notes ?? [],
      keepers: await listKeepers(viewer, caseId),
      can: { add: canKeepDates(viewer, caseId) },
    };
  });
}

async function effectsOf(
  tx: Tx,
  caseId: string,
  paper: { kind: string; motionKind: string | null; filedOn: string; servedOn: string | null },
  of: { targets: string[]; byThem: boolean; cite: string },
): Promise<ProposedEffect[]> {
  const open = await tx.deadline.findMany({
    where: { caseId, state: { in: [...OPEN] }, side: { in: ["ours", "theirs"] } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 1000,
    select: {
      id: true,
      title: true,
      side: true,
      state: true,
      dueOn: true,
      ruleId: true,
      respondsToId: true,
      triggerFilingId: true,
      version: true,
    },
  });
  const targets = new Set(of.targets);
  return open.flatMap(({ ruleId, respondsToId, triggerFilingId, dueOn, ...row }): ProposedEffect[] => {
    const due = day(dueOn);
    const deadline = { ...row, dueOn: due };
    if ((row.side === "theirs") !== of.byThem) return [];
    const answers = targets.has(respondsToId ?? "") || targets.has(triggerFilingId ?? "");
    const byKind = meets(paper.kind, ruleId);
    // A response belongs to what it answers; a paper that answers no entry is known by its rule alone.
    if (targets.size > 0 ? answers && (byKind || ruleId === null) : byKind)
      return [{ kind: "complete", deadline, reason: `${of.cite} is what was due.` }];
    if (
      paper.kind === "motion" &&
      paper.motionKind === "dismiss" &&
      due !== null &&
      ANSWER_RULES.some((id) => id === ruleId)
    ) {
      const time = answerTime({
        answerDue: due,
        rule12MotionServedOn: paper.servedOn ?? paper.filedOn,
        notice: null,
      });
      const said = time.steps.map((s) => s.text).join(" ");
      return time.suspended
        ? [{ kind: "supersede", deadline, reason: `${said} Fed. R. Civ. P. 12(a)(4).` }]
        : [];
    }
    return [];
  });
}
