import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase, makePerson } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { disconnectAll } from "./prisma";
import { streamSnapshot } from "./stream-snapshot";
import { withViewer } from "./with-viewer";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
beforeAll(async () => {
  w = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("lets three files be written at once, the next when one of them ends, and the pages go on", async () => {
  const begun: number[] = [];
  const file = (n: number) =>
    streamSnapshot(w.attorney, async function* () {
      begun.push(n);
      for (;;) yield new Uint8Array(64 * 1024);
    });
  const open = await Promise.all([1, 2, 3].map(file));
  const fourth = file(4);
  expect(await withViewer(w.attorney, (tx) => tx.case.count({ where: { id: w.caseId } }))).toBe(1);
  expect(begun.toSorted()).toEqual([1, 2, 3]);
  await open[0]?.cancel();
  await (await fourth).cancel();
  expect(begun).toContain(4);
  for (const rest of open.slice(1)) await rest.cancel();
});

it("knows the viewer in every query that it is asked in, and opens no transaction within", async () => {
  const seen: number[] = [];
  const bytes = await new Response(
    await streamSnapshot(w.stranger, async function* () {
      seen.push(await withViewer(w.stranger, (tx) => tx.case.count({ where: { id: w.caseId } })));
      yield new Uint8Array(3);
    }),
  ).arrayBuffer();
  expect(bytes.byteLength).toBe(3);
  expect(seen).toEqual([0]);
  await expect(
    withViewer(w.attorney, () =>
      streamSnapshot(w.attorney, async function* () {
        yield new Uint8Array(1);
      }),
    ),
  ).rejects.toThrow("another time");
});

it("gives whoever lost access while it waited nothing of what they had", async () => {
  const userId = await makePerson(owner, { organizationId: w.attorney.organizationId });
  await joinCase(owner, w.caseId, userId, "paralegal");
  const leaving = await viewerFor(userId);
  const begun: number[] = [];
  const file = (viewer: Viewer, n: number) =>
    streamSnapshot(viewer, async function* (tx) {
      begun.push(n);
      for (;;) yield new Uint8Array(64 * 1024 + (await tx.case.count({ where: { id: w.caseId } })));
    });
  const open = await Promise.all([1, 2, 3].map((n) => file(w.attorney, n)));
  const waits = file(leaving, 4);
  const refused = expect(waits).rejects.toMatchObject({ code: "forbidden" });
  await owner.caseMember.updateMany({ where: { userId }, data: { revokedAt: new Date() } });
  await open[0]?.cancel();
  await refused;
  expect(begun.toSorted()).toEqual([1, 2, 3]);
  for (const rest of open.slice(1)) await rest.cancel();
});
