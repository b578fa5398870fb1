import { afterAll, beforeAll, expect, it } from "vitest";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
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
