import { afterAll, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { makeDocketSheet } from "@/lib/docket/parse/sample-sheet";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { acceptImport } from "./commands/decide";
import { receiveSources } from "./commands/receive";
import { getImport } from "./queries";
import { acceptInput } from "./schema";

const owner = ownerClient(testDatabaseUrl("owner"));
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("takes a sheet of 1,500 entries in one transaction, well below its time limit", {
  timeout: 120_000,
}, async () => {
  const world = await makeWorld(owner, { courtId: "nysd", docketNumberRaw: "1:15-cv-00001-ABC-DE" });
  const viewer = await viewerFor(world.attorney.userId);
  const bytes = new TextEncoder().encode(makeDocketSheet({ entries: 1_500, parties: 20 }));
  const t0 = performance.now();
  const { id } = await receiveSources(viewer, world.caseId, {
    channel: "upload",
    files: [{ fileName: "big.html", bytes }],
    reason: null,
  });
  const t1 = performance.now();
  const review = await getImport(viewer, world.caseId, id);
  const t2 = performance.now();
  expect(review.lines).toHaveLength(1_500);
  await acceptImport(viewer, world.caseId, id, acceptInput.parse({ planKey: review.planKey }));
  const t3 = performance.now();
  const count = await withViewer(viewer, (tx) => tx.filing.count({ where: { caseId: world.caseId } }));
  expect(count).toBe(1_500);
  console.info(
    `1,500 entries: read ${Math.round(t1 - t0)} ms, review ${Math.round(t2 - t1)} ms, accept ${Math.round(t3 - t2)} ms`,
  );
  // The transaction ends after 30 s.
  expect(t3 - t2).toBeLessThan(10_000);
});
