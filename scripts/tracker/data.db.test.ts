import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { filesFolder } from "@/lib/paths";
import { ownerClient } from "@/prisma/factories/owner";
import { testDatabaseUrl } from "../test-database-client";

const run = promisify(execFile);
const owner = ownerClient(testDatabaseUrl("owner"));
afterAll(() => owner.$disconnect());

/** The command line as a person runs it against a PostgreSQL of their own. */
const tracker = (...args: string[]) =>
  run(process.execPath, ["scripts/tracker.mjs", "data", ...args], {
    env: { ...process.env, DATABASE_URL: testDatabaseUrl("owner"), PORT: "", HOST: "" },
  });
const illustrative = () => owner.case.count({ where: { isIllustrative: true } });

describe("the data commands", () => {
  it("seed, remove the illustrative cases with their people, and put them back when asked", async () => {
    await tracker("seed");
    expect([await owner.case.count(), await illustrative()]).toEqual([3, 2]);
    // No demonstration sign-ins outside the embedded database: nobody in it has a password.
    expect([await owner.account.count(), await owner.user.count()]).toEqual([0, 8]);
    expect(existsSync(filesFolder())).toBe(true);

    expect((await tracker("remove-illustrative")).stdout).toMatch(
      /^Removed 2 illustrative cases with \d+ documents/,
    );
    expect([await owner.case.count(), await illustrative(), await owner.user.count()]).toEqual([1, 0, 0]);
    expect((await tracker("remove-illustrative")).stdout).toMatch(/^There is no illustrative case here/);

    await tracker("seed", "--illustrative");
    expect(await illustrative()).toBe(2);
    const events = await owner.auditEvent.findMany({
      where: { caseId: null },
      orderBy: { seq: "asc" },
      select: { action: true },
    });
    expect(events.map((e) => e.action)).toEqual(["illustrative.removed", "illustrative.restored"]);
  }, 60_000);

  it("refuse what they do not know", async () => {
    await expect(tracker("seed", "--everything")).rejects.toMatchObject({ code: 2 });
    await expect(tracker("remove-illustrative", "now")).rejects.toMatchObject({ code: 2 });
  });
});
