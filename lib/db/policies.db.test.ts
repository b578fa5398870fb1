import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withViewer } from "@/lib/db/with-viewer";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { disconnectAll } from "./prisma";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

/** Tables that hold no row of any one case. */
const OUTSIDE_CASES = ["_prisma_migrations"];

describe("the wall", () => {
  it("stands on every table", async () => {
    const { rows } = await asRole("owner", (db) =>
      db.query<{ name: string; rls: boolean; policies: number }>(
        `select c.relname as name, c.relrowsecurity as rls,
                (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
      ),
    );
    expect(rows.length).toBeGreaterThan(50);
    const open = rows
      .filter((r) => !OUTSIDE_CASES.includes(r.name) && !(r.rls && r.policies > 0))
      .map((r) => r.name);
    expect(open).toEqual([]);
  });

  it("cannot be stepped over by the product's own logins", async () => {
    const { rows } = await asRole("app", (db) =>
      db.query(
        "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname in ('tracker_app','tracker_auth')",
      ),
    );
    expect(rows).toEqual([0, 1].map(() => ({ rolsuper: false, rolbypassrls: false, rolcreaterole: false })));
    const { rows: owned } = await asRole("app", (db) =>
      db.query(
        "select relname from pg_class where pg_get_userbyid(relowner) in ('tracker_app','tracker_auth')",
      ),
    );
    expect(owned).toEqual([]);
  });

  it("shows nothing of any table to a login without a viewer", async () => {
    await withViewer(world.attorney, (tx) =>
      tx.filing.create({
        data: {
          caseId: world.caseId,
          position: 1,
          number: 1,
          filedOn: new Date("2026-06-23"),
          kind: "complaint",
          textRaw: "COMPLAINT",
          textClean: "COMPLAINT",
        },
        select: { id: true },
      }),
    );
    const tables = await asRole("owner", (db) =>
      db.query<{ name: string }>(
        "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
      ),
    );
    await asRole("app", async (db) => {
      for (const { name } of tables.rows) {
        if (["setting", "court_closure"].includes(name)) continue;
        const granted = await db.query<{ ok: boolean }>("select has_table_privilege($1, 'select') as ok", [
          `public.${name}`,
        ]);
        if (!granted.rows[0]?.ok) continue;
        const { rows } = await db.query(`select 1 from public.${name} limit 1`);
        expect({ name, rows }).toEqual({ name, rows: [] });
      }
    });
  });
});

describe("a filing", () => {
  const seen = (viewer: World["attorney"]) =>
    withViewer(viewer, (tx) => tx.filing.count({ where: { caseId: world.caseId } }));

  it("is seen by the team and by nobody else until it is released", async () => {
    const id = await withViewer(world.attorney, async (tx) => {
      const row = await tx.filing.create({
        data: {
          caseId: world.caseId,
          position: 2,
          number: 2,
          filedOn: new Date("2026-06-24"),
          kind: "motion",
          textRaw: "MOTION",
          textClean: "MOTION",
        },
        select: { id: true },
      });
      return row.id;
    });
    expect(await seen(world.paralegal)).toBeGreaterThan(0);
    for (const who of [
      world.lead,
      world.reporter,
      world.coCounsel,
      world.expert,
      world.stranger,
      world.administrator,
    ]) {
      expect(await seen(who)).toBe(0);
    }
    await withViewer(world.attorney, (tx) =>
      tx.filing.update({ where: { id }, data: { releasedAt: new Date() }, select: { id: true } }),
    );
    expect(await seen(world.lead)).toBe(1);
    expect(await seen(world.reporter)).toBe(0);
    expect(await seen(world.stranger)).toBe(0);
  });

  it("cannot be written into a case of another firm", async () => {
    const intrude = withViewer(world.stranger, (tx) =>
      tx.filing.create({
        data: {
          caseId: world.caseId,
          position: 9,
          filedOn: new Date("2026-06-24"),
          kind: "motion",
          textRaw: "X",
          textClean: "X",
        },
        select: { id: true },
      }),
    );
    await expect(intrude).rejects.toThrow();
  });
});
