import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { asRole, testDatabaseUrl } from "@/scripts/test-database-client";
import { disconnectAll } from "./prisma";

const ROWS = 30_000;
/** Functions that a policy calls; asked once a query they cost nothing, once a row they are the whole cost. */
const PER_QUERY = /\b(current_setting|viewer_id|sequestered_documents)\s*\(/;
const FILLED = ["filing", "fact", "note", "document_page"];

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;

beforeAll(async () => {
  world = await makeWorld(owner);
  await asRole("owner", async (db) => {
    const into = (table: string, columns: string, values: string) =>
      db.query(
        `insert into ${table} (id, case_id, ${columns}) select gen_random_uuid(), $1::uuid, ${values} from generate_series(1, ${ROWS}) n`,
        [world.caseId],
      );
    await into(
      "filing",
      "position, number, filed_on, kind, text_raw, text_clean, updated_at",
      "n, n, '2026-06-23', 'motion', 'X', 'X', now()",
    );
    await into("fact", "text, updated_at", "'X', now()");
    const { rows } = await db.query<{ id: string }>("select id from filing limit 1");
    await into("note", "subject_kind, subject_id, text", `'filing', '${rows[0]?.id}', 'X'`);
    const made = await db.query<{ id: string }>(
      `insert into document (id, case_id, title, file_name, media_type, sha256, byte_size, updated_at)
       values (gen_random_uuid(), $1, 'X', 'x.pdf', 'application/pdf', '0', 1, now()) returning id`,
      [world.caseId],
    );
    await into("document_page", "document_id, page, text", `'${made.rows[0]?.id}', n, 'X'`);
    await db.query(`analyze ${FILLED.join(", ")}`);
  });
}, 180_000);
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const node = z.looseObject({
  "Parent Relationship": z.string().optional(),
  "Relation Name": z.string().optional(),
  "Actual Loops": z.number().optional(),
  get Plans() {
    return z.array(node).optional();
  },
});
type PlanNode = z.infer<typeof node>;
const plans = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: node })]) })]);

/** What a plan computes with a policy's functions for every row: each condition outside a part that runs once. */
function perRow({ Plans = [], "Parent Relationship": relation, ...own }: PlanNode): string[] {
  if (relation === "InitPlan") return [];
  const conditions = Object.entries(own).filter(
    ([, value]) => typeof value === "string" && PER_QUERY.test(value),
  );
  return [
    ...conditions.map(([key, value]) => `${own["Relation Name"]} ${key}: ${value}`),
    ...Plans.flatMap(perRow),
  ];
}

/** How often each part ran that should run once. */
const initLoops = ({ Plans = [], ...own }: PlanNode): number[] => [
  ...(own["Parent Relationship"] === "InitPlan" ? [own["Actual Loops"] ?? 0] : []),
  ...Plans.flatMap(initLoops),
];

async function introduce(db: pg.Client, who: World["attorney"]): Promise<void> {
  const array = (ids: readonly string[]) => (ids.length === 0 ? "" : `{${ids.join(",")}}`);
  for (const [name, value] of Object.entries({
    user_id: who.userId,
    team_cases: array(who.teamCases),
    named_cases: array(who.namedCases),
    client_cases: array(who.clientCases),
    reporter_cases: array(who.reporterCases),
    audiences: array(who.audiences),
    items: array(who.items),
    is_admin: "",
    is_firm: "",
    job: "",
  }))
    await db.query("select set_config($1, $2, false)", [`app.${name}`, value]);
}

async function explain(db: pg.Client, sql: string, analyze = false): Promise<PlanNode> {
  const { rows } = await db.query(
    `explain (verbose, format json${analyze ? ", analyze, timing off" : ""}) ${sql}`,
  );
  return plans.parse(rows)[0]["QUERY PLAN"][0].Plan;
}

describe("a policy", () => {
  it("asks who is looking once a query, on every table", async () => {
    await asRole("app", async (db) => {
      await introduce(db, world.attorney);
      const { rows } = await db.query<{ name: string }>(
        `select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
         and has_any_column_privilege(c.oid, 'select') and exists (select 1 from pg_policy p where p.polrelid = c.oid)`,
      );
      expect(rows.length).toBeGreaterThan(50);
      const slow: string[] = [];
      for (const { name } of rows)
        slow.push(...perRow(await explain(db, `select count(*) from public.${name}`)));
      expect(slow).toEqual([]);
    });
  });

  it.each(FILLED)(`runs its parts once over ${ROWS} rows of %s, for everyone`, async (table) => {
    for (const who of [world.attorney, world.lead, world.coCounsel, world.stranger]) {
      await asRole("app", async (db) => {
        await introduce(db, who);
        for (const sql of [
          `select count(*) from public.${table}`,
          `select id from public.${table} order by id limit 50`,
        ]) {
          const plan = await explain(db, sql, true);
          expect(perRow(plan)).toEqual([]);
          expect(initLoops(plan).length).toBeGreaterThan(0);
          expect(Math.max(...initLoops(plan))).toBeLessThanOrEqual(1);
        }
      });
    }
  });

  it("would be caught if it asked for every row", async () => {
    await asRole("owner", (db) =>
      db.query(`create policy careless on fact for select to tracker_app
        using (case_id = any (current_setting('app.client_cases', true)::uuid[]))`),
    );
    try {
      await asRole("app", async (db) => {
        await introduce(db, world.lead);
        expect(perRow(await explain(db, "select count(*) from public.fact"))).toEqual([
          expect.stringContaining("current_setting"),
        ]);
      });
    } finally {
      await asRole("owner", (db) => db.query("drop policy careless on fact"));
    }
  });
});
