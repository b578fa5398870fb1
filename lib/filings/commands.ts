import type { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { fromDbDate, toDbDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import type { Tx } from "@/lib/db/with-viewer";
import { claimUpload } from "@/lib/documents/claim-upload";
import { AppError, forbidden, invalid, notFound } from "@/lib/errors";
import { citeAfterFiling } from "@/lib/harm/write/cite-after-filing";
import { releaseAsLogged } from "@/lib/releases/release-as-logged";
import { canCorrect, canLog } from "./access";
import { paperTitle } from "./paper-title";
import { type Placed, placeBetween } from "./place";
import { getFiling } from "./queries";
import type { correctFilingInput, Filing, logFilingInput } from "./schema";

const toPlaced = (r: { position: number; number: number | null; filedOn: Date } | null): Placed | null =>
  r && { ...r, filedOn: fromDbDate(r.filedOn) };
const placedSelect = { position: true, number: true, filedOn: true } as const;

async function positionFor(tx: Tx, caseId: string, number: number | null, filedOn: string): Promise<number> {
  const before = toPlaced(
    await tx.filing.findFirst({
      where: {
        caseId,
        ...(number === null ? { filedOn: { lte: toDbDate(filedOn) } } : { number: { lt: number } }),
      },
      orderBy: number === null ? { position: "desc" } : { number: "desc" },
      select: placedSelect,
    }),
  );
  const after = toPlaced(
    await tx.filing.findFirst({
      where: { caseId, ...(before === null ? {} : { position: { gt: before.position } }) },
      orderBy: { position: "asc" },
      select: placedSelect,
    }),
  );
  return placeBetween(before, after);
}

async function checkDates(
  tx: Tx,
  caseId: string,
  f: { filedOn: string; enteredOn: string | null },
): Promise<void> {
  const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { filedOn: true } });
  if (legalCase === null) throw notFound("case");
  if (legalCase.filedOn !== null && f.filedOn < fromDbDate(legalCase.filedOn)) {
    throw invalid(
      "filedOn",
      `This is before the case was filed (${fromDbDate(legalCase.filedOn)}). Check the year.`,
    );
  }
  const today = courtDateAt(now());
  if (f.filedOn > today) throw invalid("filedOn", "This day has not come yet in the court's calendar.");
  if (f.enteredOn !== null && f.enteredOn > today)
    throw invalid("enteredOn", "This day has not come yet in the court's calendar.");
  if (f.enteredOn !== null && f.enteredOn < f.filedOn)
    throw invalid("enteredOn", "A filing cannot be entered before it was filed.");
}

async function checkNumber(
  tx: Tx,
  caseId: string,
  number: number | null,
  exceptId: string | null,
): Promise<void> {
  if (number === null) return;
  const taken = await tx.filing.findFirst({
    where: { caseId, number, ...(exceptId === null ? {} : { id: { not: exceptId } }) },
    select: { id: true },
  });
  if (taken !== null)
    throw invalid(
      "number",
      `ECF No. ${number} is already on this docket. Open that entry, or correct the number.`,
    );
}

/** Makes these the parties that filed an entry: added, unpicked, or left as they are. */
async function setParties(
  tx: Tx,
  caseId: string,
  filing: Filing,
  partyIds: readonly string[],
): Promise<void> {
  const wanted = new Set(partyIds);
  await tx.filingParty.deleteMany({
    where: { caseId, filingId: filing.id, partyId: { in: filing.partyIds.filter((id) => !wanted.has(id)) } },
  });
  for (const partyId of wanted) {
    if (filing.partyIds.includes(partyId)) continue;
    await tx.filingParty.create({
      data: { caseId, filingId: filing.id, partyId, tier: filing.tier, audienceId: filing.audienceId },
      select: { id: true },
    });
  }
}

/** Writes one docket entry with its papers and links. All or nothing. */
export async function logFiling(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof logFilingInput>,
): Promise<Filing> {
  if (!canLog(viewer, caseId)) throw notFound("case");
  const { papers, links, partyIds, filedOn, enteredOn, servedOn, text, ...rest } = input;
  const id = await audited(viewer, async (tx) => {
    await checkDates(tx, caseId, input);
    await checkNumber(tx, caseId, input.number, null);
    const filing = await tx.filing.create({
      data: {
        ...rest,
        caseId,
        position: await positionFor(tx, caseId, input.number, filedOn),
        filedOn: toDbDate(filedOn),
        enteredOn: enteredOn && toDbDate(enteredOn),
        servedOn: servedOn && toDbDate(servedOn),
        textRaw: text,
        textClean: text,
        createdById: viewer.userId,
      },
      select: { id: true },
    });
    const guard = { caseId, tier: input.tier, audienceId: input.audienceId };
    for (const partyId of new Set(partyIds)) {
      await tx.filingParty.create({ data: { ...guard, filingId: filing.id, partyId }, select: { id: true } });
    }
    for (const link of links) {
      await tx.filingLink.create({
        data: { ...guard, ...link, fromId: filing.id, createdById: viewer.userId },
        select: { id: true },
      });
    }
    const events: [AuditEntry, ...AuditEntry[]] = [
      {
        action: "filing.logged",
        subjectKind: "filing",
        subjectId: filing.id,
        data: { number: input.number, filedOn, kind: input.kind, tier: input.tier },
      },
    ];
    for (const { uploadId, attachment, description, notHeldReason } of papers) {
      const held =
        uploadId === null
          ? null
          : await claimUpload(tx, viewer, { ...guard, uploadId, title: paperTitle(description, text) });
      await tx.filingDocument.create({
        data: {
          ...guard,
          filingId: filing.id,
          attachment,
          description,
          notHeldReason,
          documentId: held?.documentId ?? null,
          pageCount: held?.pageCount ?? null,
        },
        select: { id: true },
      });
      if (held !== null) {
        events.push({
          action: "document.added",
          subjectKind: "document",
          subjectId: held.documentId,
          data: { filingId: filing.id, attachment },
        });
      }
    }
    await releaseAsLogged(tx, viewer, caseId, [filing.id]);
    events.push(...(await citeAfterFiling(tx, viewer, caseId, [filing.id])));
    return { result: filing.id, caseId, events };
  });
  return getFiling(viewer, caseId, id);
}

const comparedFields = ["number", "filedOn", "enteredOn", "servedOn", "kind", "motionKind", "state"] as const;
type Compared = Pick<Filing, (typeof comparedFields)[number]>;
const fieldsChanged = (before: Compared, after: Compared) =>
  comparedFields.filter((name) => before[name] !== after[name]);

/** Corrects an entry by hand. The text it had is kept as a revision. A stale version is a conflict that shows both. */
export async function correctFiling(
  viewer: Viewer,
  caseId: string,
  filingId: string,
  input: z.output<typeof correctFilingInput>,
): Promise<Filing> {
  await audited(viewer, async (tx) => {
    const before = await getFiling(viewer, caseId, filingId);
    if (!canCorrect(viewer, caseId)) throw forbidden("Only the case team corrects the docket.");
    if (before.version !== input.version) {
      throw new AppError(
        "conflict",
        "Somebody changed this entry while you were editing it. Both versions are shown.",
        { current: before },
      );
    }
    await checkDates(tx, caseId, input);
    await checkNumber(tx, caseId, input.number, filingId);
    if (before.textRaw !== input.text) {
      await tx.filingRevision.create({
        data: {
          caseId,
          tier: before.tier,
          audienceId: before.audienceId,
          filingId,
          textRaw: before.textRaw,
          reason: input.reason,
          replacedAt: now(),
          replacedById: viewer.userId,
        },
        select: { id: true },
      });
    }
    const { count } = await tx.filing.updateMany({
      where: { id: filingId, caseId, version: input.version },
      data: {
        number: input.number,
        filedOn: toDbDate(input.filedOn),
        enteredOn: input.enteredOn && toDbDate(input.enteredOn),
        servedOn: input.servedOn && toDbDate(input.servedOn),
        kind: input.kind,
        motionKind: input.motionKind,
        state: input.state,
        textRaw: input.text,
        textClean: input.text,
        ...(input.filedByText === undefined ? {} : { filedByText: input.filedByText }),
        version: { increment: 1 },
      },
    });
    if (count !== 1)
      throw new AppError("conflict", "Somebody changed this entry at the same moment. Load it again.");
    if (input.partyIds !== undefined) await setParties(tx, caseId, before, input.partyIds);
    return {
      result: null,
      caseId,
      events: [
        {
          action: "filing.corrected",
          subjectKind: "filing",
          subjectId: filingId,
          data: {
            number: input.number,
            filedOn: input.filedOn,
            kind: input.kind,
            state: input.state,
            stateBefore: before.state,
            fields: fieldsChanged(before, input),
            textChanged: before.textRaw !== input.text,
          },
        },
      ],
    };
  });
  return getFiling(viewer, caseId, filingId);
}
