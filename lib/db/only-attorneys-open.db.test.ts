import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { disconnectAll } from "./prisma";
import { withViewer } from "./with-viewer";

const owner = ownerClient(testDatabaseUrl("owner"));
let w: World;
let paralegal: World["paralegal"];
let attorney: World["attorney"];
let sealed: string;
let other: string;
const id = { select: { id: true } } as const;
beforeAll(async () => {
  w = await makeWorld(owner);
  const audience = async (name: string) => {
    const made = await owner.audience.create({ data: { caseId: w.caseId, name, tier: "sealed" }, ...id });
    for (const { userId } of [w.attorney, w.paralegal])
      await owner.audienceMember.create({ data: { caseId: w.caseId, audienceId: made.id, userId } });
    return made.id;
  };
  sealed = await audience("Sealed");
  other = await audience("Others");
  paralegal = await viewerFor(w.paralegal.userId);
  attorney = await viewerFor(w.attorney.userId);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

it("stands on every table that has a tier, and on every one that can be released", async () => {
  const { rows } = await asRole("owner", (db) =>
    db.query<{ name: string; missing: string }>(
      `select c.relname as name, x.trigger as missing from pg_class c
       join (values ('audience_id', 'y_only_attorneys_lower'), ('released_at', 'y_only_attorneys_release'), ('released_at', 'd_end_release')) x (col, trigger)
         on exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = x.col and not a.attisdropped)
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (x.col = 'released_at'
           or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tier'))
         and not (c.relname = 'release' and x.trigger = 'd_end_release')
         and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = x.trigger)`,
    ),
  );
  expect(rows).toEqual([]);
});

describe("a paralegal", () => {
  const make = (tier: "work_product" | "record" | "sealed") =>
    owner.fact.create({
      data: { caseId: w.caseId, tier, audienceId: tier === "sealed" ? sealed : null, text: "A fact" },
      ...id,
    });
  const change = (viewer: World["paralegal"], factId: string, data: object) =>
    withViewer(viewer, (tx) => tx.fact.update({ where: { id: factId }, data, ...id }));

  it("cannot put the team's work on the record, nor open or hand on what is sealed; an attorney can", async () => {
    const own = await make("work_product");
    const closed = await make("sealed");
    const refused = /only an attorney/;
    await expect(change(paralegal, own.id, { tier: "record" })).rejects.toThrow(refused);
    await expect(change(paralegal, closed.id, { tier: "work_product", audienceId: null })).rejects.toThrow(
      refused,
    );
    await expect(change(paralegal, closed.id, { audienceId: other })).rejects.toThrow(refused);
    const past = withViewer(
      paralegal,
      (tx) =>
        tx.$queryRaw`SELECT set_tier('fact', ${closed.id}::uuid, ${w.caseId}::uuid, 'record'::tier, NULL)`,
    );
    await expect(past).rejects.toThrow(refused);
    await change(attorney, own.id, { tier: "record" });
    await change(attorney, closed.id, { audienceId: other });
  });

  it("may close what is open", async () => {
    const { id: factId } = await make("record");
    await change(paralegal, factId, { tier: "work_product" });
    await change(paralegal, factId, { tier: "sealed", audienceId: sealed });
    expect(await owner.fact.findUnique({ where: { id: factId }, select: { tier: true } })).toEqual({
      tier: "sealed",
    });
  });

  it("releases nothing to the client, by the row or by the record of it", async () => {
    const { id: factId } = await make("record");
    const refused = /only an attorney/;
    await expect(change(paralegal, factId, { releasedAt: new Date() })).rejects.toThrow(refused);
    const born = withViewer(paralegal, (tx) =>
      tx.fact.create({ data: { caseId: w.caseId, text: "X", releasedAt: new Date() }, ...id }),
    );
    await expect(born).rejects.toThrow(refused);
    const record = withViewer(paralegal, (tx) =>
      tx.release.create({
        data: { caseId: w.caseId, subjectKind: "fact", subjectId: factId, releasedAt: new Date() },
        ...id,
      }),
    );
    await expect(record).rejects.toThrow(refused);
    const optIn = withViewer(paralegal, (tx) =>
      tx.case.update({ where: { id: w.caseId }, data: { releasePublicEntries: true }, ...id }),
    );
    await expect(optIn).rejects.toThrow(refused);
  });

  it("moves no row into another case, also one of theirs", async () => {
    await owner.caseMember.create({
      data: { caseId: w.otherCaseId, userId: w.paralegal.userId, role: "paralegal" },
    });
    const both = await viewerFor(w.paralegal.userId);
    const { id: factId } = await make("record");
    await expect(change(both, factId, { caseId: w.otherCaseId })).rejects.toThrow(/stays in its case/);
  });
});
