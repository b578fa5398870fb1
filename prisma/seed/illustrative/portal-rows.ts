import { addDays, toDbDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import type { ReportState, SubjectKind } from "@/lib/db/generated/enums";
import { scenario } from "../scenario/scenario";
import { SCENARIO_NOW } from "../scenario/scenario-now";
import type { ScenarioReport } from "../scenario/work-types";
import { at, dbDate, entryOf, type Play } from "./play";
import { newRowId } from "./row-id";

type Subject = { subjectKind: SubjectKind; subjectId: string };

/** What a task or a note is about, wherever in the scenario its key stands. */
function subjectOf(play: Play, key: string): Subject {
  const has = (rows: readonly { key: string }[]) => rows.some((r) => r.key === key);
  if (has(scenario.entries)) return { subjectKind: "filing", subjectId: play.id("filing", key) };
  if (has(scenario.deadlines)) return { subjectKind: "deadline", subjectId: play.id("deadline", key) };
  if (has(scenario.harms)) return { subjectKind: "harm", subjectId: play.id("harm", key) };
  if (has(scenario.hearings)) return { subjectKind: "hearing", subjectId: play.id("hearing", key) };
  throw new Error(`The illustrative scenario has no "${key}".`);
}

export async function writeWork(play: Play): Promise<void> {
  const { tx } = play;
  const row = play.guard("work_product");
  await tx.task.createMany({
    data: scenario.tasks.map((t) => ({
      ...row,
      ...(t.about === null ? {} : subjectOf(play, t.about)),
      id: newRowId(),
      title: t.text,
      dueOn: dbDate(t.dueOn),
      ownerId: play.person(t.owner),
      state: t.done ? ("done" as const) : ("open" as const),
      completedAt: t.done && t.dueOn !== null ? at(t.dueOn) : null,
      createdAt: at(addDays(t.dueOn ?? courtDateAt(new Date(SCENARIO_NOW)), -7), "10:00"),
      createdById: play.person("supervising_attorney"),
    })),
  });
  await tx.note.createMany({
    data: scenario.notes.map((n) => ({
      ...play.guard(n.tier),
      ...subjectOf(play, n.about),
      id: newRowId(),
      text: n.text,
      createdAt: new Date(n.at),
      createdById: play.person(n.author),
    })),
  });
}

const REPORT_STATES: Record<ScenarioReport["state"], ReportState> = {
  pending: "submitted",
  accepted: "accepted",
  returned: "declined",
};

/** Messages of the lead's thread, and what people of the client report. */
export async function writePortal(play: Play): Promise<void> {
  const { tx, caseId } = play;
  await tx.message.createMany({
    data: scenario.messages.map((m) => ({
      id: newRowId(),
      caseId,
      audience: "client_lead" as const,
      text: m.text,
      createdAt: new Date(m.at),
      createdById: play.person(m.from),
      readAt: m.readAt === null ? null : new Date(m.readAt),
      readById:
        m.readAt === null
          ? null
          : play.person(m.from === "client_lead" ? "supervising_attorney" : "client_lead"),
    })),
  });
  await tx.clientReport.createMany({
    data: scenario.reports.map((r) => {
      const decided = r.state !== "pending";
      const day = courtDateAt(new Date(r.at));
      return {
        id: newRowId(),
        caseId,
        reporterId: play.person(r.reporter),
        text: r.text,
        category: r.category,
        startOn: toDbDate(day),
        stillGoing: r.state !== "returned",
        cost: r.amountText,
        state: REPORT_STATES[r.state],
        decidedAt: decided ? at(addDays(day, 1), "11:00") : null,
        decidedById: decided ? play.person("supervising_attorney") : null,
        decisionNote:
          r.state === "returned"
            ? "Fees are asked for under 28 U.S.C. 2412; they are not recorded as harm."
            : null,
        harmId: r.harm === null ? null : play.id("harm", r.harm),
        createdAt: new Date(r.at),
      };
    }),
  });
}

/** What an attorney released: an entry goes with its papers and their pages, a date alone. */
export async function writeReleases(play: Play): Promise<void> {
  const { tx, caseId } = play;
  for (const release of scenario.releases) {
    const stamp = { releasedAt: new Date(release.at), releasedById: play.person(release.by) };
    const subjects: Subject[] = [];
    if (release.entry !== null) {
      const entry = entryOf(release.entry);
      const filingId = play.id("filing", entry.key);
      const held = entry.documents
        .filter((d) => scenario.documents.some((x) => x.key === d.document && x.blocks !== null))
        .map((d) => play.id("document", d.document));
      await tx.filing.update({ where: { id: filingId }, data: stamp, select: { id: true } });
      await tx.filingDocument.updateMany({ where: { filingId }, data: stamp });
      await tx.document.updateMany({ where: { id: { in: held } }, data: stamp });
      await tx.documentPage.updateMany({ where: { documentId: { in: held } }, data: stamp });
      subjects.push({ subjectKind: "filing", subjectId: filingId });
      for (const subjectId of held) subjects.push({ subjectKind: "document", subjectId });
    }
    if (release.deadline !== null) {
      const id = play.id("deadline", release.deadline);
      await tx.deadline.update({ where: { id }, data: stamp, select: { id: true } });
      subjects.push({ subjectKind: "deadline", subjectId: id });
    }
    await tx.release.createMany({
      data: subjects.map((subject) => ({ caseId, tier: "work_product" as const, ...subject, ...stamp })),
    });
  }
}
