import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { type DemoPerson, seedDemoPeople } from "./demo-people";
import { seedScenario } from "./illustrative/seed-scenario";
import { seedPublicRecord } from "./public-record";

/** Puts people into a case, once. */
async function join(
  owner: ReturnType<typeof ownerClient>,
  caseId: string,
  people: readonly DemoPerson[],
): Promise<void> {
  for (const { userId, member } of people) {
    if (member === null) continue;
    const there = await owner.caseMember.findUnique({
      where: { caseId_userId: { caseId, userId } },
      select: { id: true },
    });
    if (there === null) await joinCase(owner, caseId, userId, member);
  }
}

const url = process.env.DATABASE_URL;
if (url === undefined) throw new Error("DATABASE_URL, the owner's, is needed to seed.");
const owner = ownerClient(url);
try {
  const people = process.env.TRACKER_DEMO === "1" ? await seedDemoPeople(owner) : [];
  await join(owner, await seedPublicRecord(owner), people);
  // Put back only when asked: an administrator may have removed it.
  const again = process.env.TRACKER_ILLUSTRATIVE === "again";
  for (const caseId of await seedScenario(owner, { again })) await join(owner, caseId, people);
} finally {
  await owner.$disconnect();
}
