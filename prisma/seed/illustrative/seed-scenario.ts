import { rm } from "node:fs/promises";
import type { PrismaClient } from "@/lib/db/generated/client";
import { caseFolder } from "@/lib/paths";
import { scenario } from "../scenario/scenario";
import type { CaseKey, UserKey } from "../scenario/scenario-types";
import { append } from "./audit";
import { writeCase, writeGrants, writePeople } from "./case-rows";
import { castScenario } from "./cast";
import { writeClaims } from "./claims";
import { writeHearings, writePosture } from "./course-rows";
import { writeDeadlines } from "./deadlines";
import { writeDeclarations, writeParagraphs } from "./declarations";
import { writeDocket } from "./docket";
import { writeFacts } from "./facts";
import { writeAccess, writeGovernment } from "./government";
import { writeBaselines, writeHarms } from "./harms";
import { type Paper, printPapers, storePapers, writePapers } from "./papers";
import { writeAppearances, writeParties } from "./parties";
import { found, Play } from "./play";
import { writePortal, writeReleases, writeWork } from "./portal-rows";
import { RESTORED, wasRemoved } from "./removed";
import { newRowId } from "./row-id";

/** What only the district case has: pleadings, the ledger of facts and harms, work and messages. */
async function writeMerits(play: Play, papers: ReadonlyMap<string, Paper>): Promise<void> {
  await writeClaims(play);
  await writeDeclarations(play);
  await writeGovernment(play, papers);
  await writeAccess(play, papers);
  await writeFacts(play, papers);
  await writeBaselines(play, papers);
  await writeHarms(play, papers);
  await writeParagraphs(play);
  await writeWork(play);
  await writePortal(play);
  await writeReleases(play);
  await writeGrants(play);
}

async function seedCase(
  owner: PrismaClient,
  key: CaseKey,
  people: ReadonlyMap<UserKey, string>,
  appealOfId: string | null,
): Promise<string> {
  const docketNumberRaw = found(
    scenario.cases.find((c) => c.key === key),
    key,
  ).docketNumber;
  const there = await owner.case.findFirst({
    where: { docketNumberRaw, isIllustrative: true },
    select: { id: true },
  });
  if (there !== null) return there.id;
  const papers = await printPapers(key);
  const caseId = newRowId();
  try {
    await owner.$transaction(async (tx) => {
      const play = new Play(tx, key, caseId, people);
      await writeCase(play, appealOfId);
      await writePeople(play);
      await writeParties(play);
      await writePapers(play, papers);
      await writeDocket(play, papers);
      await writeAppearances(play);
      await writeHearings(play);
      await writePosture(play);
      await writeDeadlines(play);
      if (key === "district") await writeMerits(play, papers);
      await storePapers(play, papers);
      await append(tx, caseId, "case.seeded", caseId, { illustrative: true, documents: papers.size });
    });
  } catch (error) {
    await rm(caseFolder(caseId), { recursive: true, force: true });
    throw error;
  }
  return caseId;
}

/**
 * The illustrative scenario: the district case and its appeal, each in one transaction with its files, put in once.
 * Returns the ids of both. Once the scenario was removed it stays away and the answer is empty; `again` puts it back.
 * Written as the owner: nobody is in the cases yet.
 */
export async function seedScenario(owner: PrismaClient, { again = false } = {}): Promise<string[]> {
  const removed = await wasRemoved(owner);
  if (removed && !again) return [];
  const people = await castScenario(owner);
  const district = await seedCase(owner, "district", people, null);
  const appeal = await seedCase(owner, "appeal", people, district);
  if (removed)
    await owner.$transaction((tx) => append(tx, null, RESTORED, null, { cases: [district, appeal] }));
  return [district, appeal];
}
