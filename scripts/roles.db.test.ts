import { describe, expect, it } from "vitest";
import { ensureRoles } from "./roles.mjs";
import { asRole, testDatabaseUrl } from "./test-database-client";

describe("the database logins", () => {
  it("are no superusers, may not bypass row-level security and, but for the owner, own nothing", async () => {
    const { rows } = await asRole("owner", (client) =>
      client.query(
        `select rolname, rolsuper or rolbypassrls or rolreplication as mighty, rolcanlogin, rolcreaterole,
                (select count(*)::int from pg_class where relowner = r.oid and relkind in ('r', 'p', 'v', 'S')) as owned
           from pg_roles r where rolname like 'tracker%' order by rolname`,
      ),
    );
    const facts = rows.map((row) => [row.rolname, row.mighty, row.rolcanlogin, row.rolcreaterole]);
    expect(facts).toEqual([
      ["tracker_app", false, true, false],
      ["tracker_auth", false, true, false],
      ["tracker_owner", false, true, true],
      ["tracker_search", false, false, false],
    ]);
    expect(rows.filter((row) => row.owned > 0 && row.rolname !== "tracker_owner")).toEqual([]);
  });

  it("keep their sessions in UTC whatever the machine's zone is", async () => {
    for (const role of ["owner", "app", "auth"] as const) {
      const { rows } = await asRole(role, (client) =>
        client.query("select current_setting('timezone') as zone"),
      );
      expect(rows).toEqual([{ zone: "UTC" }]);
    }
  });

  it("cannot make tables, databases or roles as the app", async () => {
    for (const statement of ["create table t (x int)", "create temporary table t (x int)", "create role r"]) {
      await expect(asRole("app", (client) => client.query(statement))).rejects.toMatchObject({
        code: "42501",
      });
    }
  });

  it("lets the owner hand a function to the search role and take nothing from it", async () => {
    await asRole("owner", async (client) => {
      await client.query("begin");
      await client.query("create function probe() returns int language sql as 'select 1'");
      await client.query("grant create on schema public to tracker_search");
      await client.query("alter function probe() owner to tracker_search");
      await client.query("rollback");
      const { rows } = await client.query(
        "select pg_has_role('tracker_owner', 'tracker_search', 'USAGE') as inherits",
      );
      expect(rows).toEqual([{ inherits: false }]);
    });
  });

  it("can be ensured again, and then has the new password", async () => {
    const url = new URL(testDatabaseUrl("auth"));
    const password = decodeURIComponent(url.password);
    const first = await ensureRoles(testDatabaseUrl("owner"), { authPassword: password });
    const second = await ensureRoles(testDatabaseUrl("owner"), { authPassword: password });
    expect(second).toEqual(first);
    await asRole("auth", (client) => client.query("select 1"));
  });
});
