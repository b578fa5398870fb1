import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, invalid, notFound } from "@/lib/errors";
import type { ProposalData } from "./proposal-schema";
import { event, type Made, type Of, type Subject } from "./proposal-subject";
import { writeCounsel, writeFiler } from "./write-proposal-people";

const dbDay = (day: string | null) => day && toDbDate(day);

/** Makes the row that a proposal is about. The caller records the decision. */
export async function writeProposal(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  filingId: string,
  data: ProposalData,
  words: string,
): Promise<Made> {
  const row = await tx.filing.findFirst({
    where: { id: filingId, caseId },
    select: { id: true, number: true, filedOn: true, tier: true, audienceId: true },
  });
  if (row === null) throw notFound("entry");
  const filing: Subject = {
    id: row.id,
    number: row.number,
    filedOn: fromDbDate(row.filedOn),
    guard: { caseId, tier: row.tier, audienceId: row.audienceId },
  };
  switch (data.kind) {
    case "kind":
      await tx.filing.update({
        where: { id: filingId },
        data: { kind: data.filingKind, motionKind: data.motionKind, version: { increment: 1 } },
        select: { id: true },
      });
      return {
        resultId: filingId,
        events: [event("filing.corrected", "filing", filingId, { kind: data.filingKind })],
      };
    case "filer":
      return writeFiler(tx, filing, data);
    case "link":
      return writeLink(tx, viewer, filing, data);
    case "hearing":
      return writeHearing(tx, viewer, filing, data);
    case "deadline":
      return writeDeadline(tx, viewer, filing, data, words);
    case "posture":
      return writePosture(tx, viewer, filing, data);
    case "counsel":
      return writeCounsel(tx, viewer, filing, data);
    case "service": {
      const { id } = await tx.serviceOfProcess.create({
        data: {
          ...filing.guard,
          recipient: data.recipient,
          recipientName: data.name || "not named in the docket text",
          // The text says when service was made; sending and receiving are told apart by a person.
          receivedOn: data.executed ? dbDay(data.servedOn) : null,
          proofFilingId: filing.id,
          note: data.executed ? null : "Returned unexecuted.",
          createdById: viewer.userId,
        },
        select: { id: true },
      });
      return {
        resultId: id,
        events: [event("service.recorded", "service", id, { recipient: data.recipient })],
      };
    }
  }
}

async function writeLink(tx: Tx, viewer: Viewer, filing: Subject, data: Of<"link">): Promise<Made> {
  const target = await tx.filing.findFirst({
    where: { caseId: filing.guard.caseId, number: data.number, id: { not: filing.id } },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  if (target === null)
    throw invalid(
      "data.number",
      `ECF No. ${data.number} is not on record here. Import it first, or correct the number.`,
    );
  const link = { toId: target.id, kind: data.link, part: data.part };
  // Two rows without a part would both pass the unique index: null is equal to nothing there.
  const same = await tx.filingLink.findFirst({ where: { fromId: filing.id, ...link }, select: { id: true } });
  const { id } =
    same === null
      ? await tx.filingLink.create({
          data: {
            ...filing.guard,
            ...link,
            fromId: filing.id,
            disposition: data.disposition,
            createdById: viewer.userId,
          },
          select: { id: true },
        })
      : await tx.filingLink.update({
          where: { id: same.id },
          data: { disposition: data.disposition },
          select: { id: true },
        });
  return {
    resultId: id,
    events: [
      event("filing.linked", "filing", filing.id, {
        toId: target.id,
        kind: data.link,
        disposition: data.disposition,
      }),
    ],
  };
}

async function writeHearing(tx: Tx, viewer: Viewer, filing: Subject, data: Of<"hearing">): Promise<Made> {
  const { caseId } = filing.guard;
  const heldOn = toDbDate(data.on);
  const here = await tx.hearing.findFirst({
    where: { caseId, heldOn, kind: data.hearing },
    orderBy: { createdAt: "desc" },
    select: { id: true, state: true },
  });
  if (here !== null) {
    // A minute entry says that it was held, an order that it is vacated: the same hearing moves on.
    await tx.hearing.update({
      where: { id: here.id },
      data: {
        ...(data.state === "set" ? {} : { state: data.state, changedByFilingId: filing.id }),
        ...(data.at === null ? {} : { startsAt: data.at }),
        ...(data.place === null ? {} : { place: data.place }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return {
      resultId: here.id,
      events: [event("hearing.changed", "hearing", here.id, { state: data.state, on: data.on })],
    };
  }
  const { id } = await tx.hearing.create({
    data: {
      ...filing.guard,
      kind: data.hearing,
      title: data.title,
      heldOn,
      startsAt: data.at,
      place: data.place,
      judge: data.judge,
      // A date that replaces another is itself set; the one it replaces is named on the hearing's page.
      state: data.state === "reset" ? "set" : data.state,
      setByFilingId: filing.id,
      createdById: viewer.userId,
    },
    select: { id: true },
  });
  return { resultId: id, events: [event("hearing.set", "hearing", id, { state: data.state, on: data.on })] };
}

async function writeDeadline(
  tx: Tx,
  viewer: Viewer,
  filing: Subject,
  data: Of<"deadline">,
  words: string,
): Promise<Made> {
  // The date stays a proposal with the day the docket prints beside it: a person computes or confirms it.
  const { id } = await tx.deadline.create({
    data: {
      ...filing.guard,
      title: data.title,
      side: data.side,
      state: "proposed",
      basis: "order",
      printedOn: dbDay(data.printedOn),
      dueTime: data.at,
      triggerOn: data.printedOn === null ? toDbDate(filing.filedOn) : null,
      triggerText: words.slice(0, 500),
      triggerFilingId: filing.id,
      orderFilingId: filing.id,
      createdById: viewer.userId,
    },
    select: { id: true },
  });
  await tx.deadlineChange.create({
    data: {
      ...filing.guard,
      deadlineId: id,
      toState: "proposed",
      reason: `Read from the docket text: ${words.slice(0, 300)}`,
      filingId: filing.id,
      changedById: viewer.userId,
    },
    select: { id: true },
  });
  return {
    resultId: id,
    events: [event("deadline.proposed", "deadline", id, { printedOn: data.printedOn, act: data.act })],
  };
}

async function writePosture(tx: Tx, viewer: Viewer, filing: Subject, data: Of<"posture">): Promise<Made> {
  const { caseId } = filing.guard;
  const value = { state: data.state, onDate: toDbDate(data.on ?? filing.filedOn), filingId: filing.id };
  const before = await tx.postureItem.findUnique({
    where: { caseId_kind: { caseId, kind: data.posture } },
    select: { id: true, onDate: true },
  });
  if (before?.onDate && fromDbDate(before.onDate) > (data.on ?? filing.filedOn))
    throw new AppError(
      "conflict",
      "The posture card already shows a later step of this. Correct it there if it is wrong.",
    );
  const { id } =
    before === null
      ? await tx.postureItem.create({
          data: { ...filing.guard, kind: data.posture, ...value, createdById: viewer.userId },
          select: { id: true },
        })
      : await tx.postureItem.update({
          where: { id: before.id },
          data: { ...value, version: { increment: 1 } },
          select: { id: true },
        });
  return {
    resultId: id,
    events: [event("posture.set", "posture", id, { kind: data.posture, state: data.state })],
  };
}
