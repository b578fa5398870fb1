import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, invalid, notFound } from "@/lib/errors";
import type { ProposalData } from "./proposal-schema";
import { event, type Made, type Of, type Subject } from "./proposal-subject";
import { type Keep, writeDeadline } from "./write-proposal-deadline";
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
  keep: Keep,
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
        events: [event("filing.corrected", "filing", filingId, { kind: data.filingKind, fields: ["kind"] })],
      };
    case "filer":
      return writeFiler(tx, filing, data);
    case "link":
      return writeLink(tx, viewer, filing, data);
    case "hearing":
      return writeHearing(tx, viewer, filing, data);
    case "deadline":
      return writeDeadline(tx, viewer, filing, data, words, keep);
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
  // What an order reset is not vacated once more by the words that name the old day.
  if (here?.state === "reset" && data.state === "vacated") return { resultId: here.id, events: [] };
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
  const replaces = data.state === "reset" ? await replacedHearing(tx, filing, data) : null;
  if (replaces !== null)
    await tx.hearing.update({
      where: { id: replaces },
      data: { state: "reset", changedByFilingId: filing.id, version: { increment: 1 } },
      select: { id: true },
    });
  const { id } = await tx.hearing.create({
    data: {
      ...filing.guard,
      replacesId: replaces,
      kind: data.hearing,
      title: data.title,
      heldOn,
      startsAt: data.at,
      place: data.place,
      judge: data.judge,
      // A date that replaces another is itself set.
      state: data.state === "reset" ? "set" : data.state,
      setByFilingId: filing.id,
      createdById: viewer.userId,
    },
    select: { id: true },
  });
  return {
    resultId: id,
    events: [
      event("hearing.set", "hearing", id, { state: data.state, on: data.on, replaces }),
      ...(replaces === null ? [] : [event("hearing.reset", "hearing", replaces, { to: data.on, newId: id })]),
    ],
  };
}

/** The hearing that a reset one leaves: of the day it names, else the only one of its kind that still stands. */
async function replacedHearing(tx: Tx, filing: Subject, data: Of<"hearing">): Promise<string | null> {
  const { caseId } = filing.guard;
  if (data.replacesOn !== null) {
    const named = await tx.hearing.findMany({
      where: { caseId, heldOn: toDbDate(data.replacesOn), state: { in: ["set", "vacated"] } },
      select: { id: true, kind: true },
    });
    const same = named.filter((h) => h.kind === data.hearing);
    const [only, ...more] = same.length > 0 ? same : named;
    return only !== undefined && more.length === 0 ? only.id : null;
  }
  const standing = await tx.hearing.findMany({
    where: { caseId, kind: data.hearing, state: "set", heldOn: { gte: toDbDate(filing.filedOn) } },
    take: 2,
    select: { id: true },
  });
  return standing.length === 1 ? (standing[0]?.id ?? null) : null;
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
