import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import type { Tx } from "@/lib/db/with-viewer";
import { invalid } from "@/lib/errors";
import { nameKey } from "./people-lines";
import { event, type Made, type Of, type Subject } from "./proposal-subject";

/** Names the parties that filed an entry, where they are among the parties here. */
export async function writeFiler(tx: Tx, filing: Subject, data: Of<"filer">): Promise<Made> {
  const { caseId } = filing.guard;
  const parties = await tx.party.findMany({
    where: { caseId },
    select: { id: true, name: true, shortName: true, role: true },
  });
  const wanted = data.parties.length > 0 ? data.parties : [data.printed];
  const matched = wanted.flatMap((name) => {
    const key = nameKey(name);
    const exact = parties.filter((p) => [p.name, p.shortName ?? ""].some((n) => nameKey(n) === key));
    // "Defendants" stands for all of that side.
    const side = /^(?:all )?(plaintiff|defendant|petitioner|respondent)s$/.exec(key)?.[1];
    return exact.length > 0 ? exact : parties.filter((p) => p.role === side);
  });
  for (const partyId of new Set(matched.map((p) => p.id)))
    await tx.filingParty.upsert({
      where: { filingId_partyId: { filingId: filing.id, partyId } },
      create: { ...filing.guard, filingId: filing.id, partyId },
      update: {},
      select: { id: true },
    });
  await tx.filing.update({
    where: { id: filing.id },
    data: { filedByText: data.printed, version: { increment: 1 } },
    select: { id: true },
  });
  return {
    resultId: filing.id,
    events: [event("filing.filer_set", "filing", filing.id, { parties: matched.length })],
  };
}

/** Counsel who came or went. */
export async function writeCounsel(
  tx: Tx,
  viewer: Viewer,
  filing: Subject,
  data: Of<"counsel">,
): Promise<Made> {
  const { caseId } = filing.guard;
  const parties = await tx.party.findMany({
    where: { caseId },
    select: { id: true, name: true, shortName: true },
  });
  const wanted = nameKey(data.forParty ?? "");
  const party = parties.find((p) =>
    [p.name, p.shortName ?? ""].some((n) => wanted !== "" && nameKey(n) === wanted),
  );
  if (party === undefined)
    throw invalid(
      "data.forParty",
      `${data.forParty ?? "The party"} is not among the parties here. Write the name as it stands there.`,
    );
  const attorneys = await tx.attorney.findMany({ where: { caseId }, select: { id: true, name: true } });
  const known = attorneys.find((a) => nameKey(a.name) === nameKey(data.name));
  const attorney =
    known ??
    (await tx.attorney.create({
      data: { ...filing.guard, name: data.name, createdById: viewer.userId },
      select: { id: true, name: true },
    }));
  const ends = data.change === "withdrew" || data.change === "terminated";
  const on = toDbDate(filing.filedOn);
  await tx.appearance.upsert({
    where: { attorneyId_partyId: { attorneyId: attorney.id, partyId: party.id } },
    create: {
      ...filing.guard,
      attorneyId: attorney.id,
      partyId: party.id,
      filingId: filing.id,
      roles: data.change === "admitted_pro_hac_vice" ? ["PRO HAC VICE"] : [],
      appearedOn: ends ? null : on,
      withdrawnOn: ends ? on : null,
    },
    update: ends ? { withdrawnOn: on } : { filingId: filing.id },
    select: { id: true },
  });
  return {
    resultId: attorney.id,
    events: [
      event("appearance.recorded", "attorney", attorney.id, { change: data.change, partyId: party.id }),
    ],
  };
}
