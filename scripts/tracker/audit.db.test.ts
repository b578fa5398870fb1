import { afterAll, expect, it } from "vitest";
import { audited } from "@/lib/audit/audited";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld } from "@/prisma/factories/world";
import { testDatabaseUrl } from "../test-database-client";
import { readHeads, verifyChains } from "./audit";

const owner = ownerClient(testDatabaseUrl("owner"));
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("finds a changed event, a missing one, and a chain that was written anew", async () => {
  const w = await makeWorld(owner);
  const act = (n: number) =>
    audited(w.attorney, async () => ({
      result: null,
      caseId: w.caseId,
      events: [{ action: "note.written", subjectKind: "note", subjectId: w.caseId, data: { n } }],
    }));
  for (const n of [1, 2, 3]) await act(n);
  const whole = await verifyChains(owner, []);
  expect(whole).toMatchObject({ heads: [{ id: w.caseId, seq: 3 }], troubles: [] });
  const kept = readHeads(whole.heads.map((h) => `${h.id} ${h.seq} ${h.hash}`).join("\n"));
  await act(4);
  expect((await verifyChains(owner, kept)).troubles).toEqual([]);

  const where = { caseId: w.caseId, seq: 2 };
  const { id, data } = await owner.auditEvent.findFirstOrThrow({ where });
  await owner.auditEvent.update({ where: { id }, data: { data: { n: 9 } } });
  expect((await verifyChains(owner, [])).troubles).toEqual([expect.stringContaining("event 2 ")]);
  await owner.auditEvent.update({ where: { id }, data: { data: data ?? {} } });
  expect((await verifyChains(owner, [])).troubles).toEqual([]);

  // Somebody with the owner's password makes another history that is whole in itself.
  await owner.auditEvent.deleteMany({ where: { caseId: w.caseId } });
  await owner.$executeRaw`DELETE FROM audit_head WHERE id = ${w.caseId}`;
  for (const n of [1, 2, 4]) await act(n);
  expect((await verifyChains(owner, [])).troubles).toEqual([]);
  expect((await verifyChains(owner, kept)).troubles).toEqual([expect.stringContaining("written anew")]);
  expect(() => readHeads("hello")).toThrow(/no line of an earlier run/);
});
