import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnectAll } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import type { StrangerCalls, StrangerIds } from "./stranger-world";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: StrangerIds;

beforeAll(async () => {
  const w = await makeWorld(owner);
  const row = { caseId: w.caseId, tier: "record" } as const;
  const day = new Date("2026-06-24");
  const id = { select: { id: true } } as const;
  const filing = (number: number, text: string) =>
    owner.filing.create({
      data: {
        ...row,
        position: number,
        number,
        filedOn: day,
        kind: "motion",
        textRaw: text,
        textClean: text,
      },
      ...id,
    });
  const [first, second] = [await filing(1, "SECRETWORD MOTION"), await filing(2, "SECRETWORD OPPOSITION")];
  const document = await owner.document.create({
    data: {
      ...row,
      title: "SECRETWORD",
      fileName: "secretword.pdf",
      mediaType: "application/pdf",
      sha256: createHash("sha256").update("x").digest("hex"),
      byteSize: 1,
    },
    ...id,
  });
  const pleading = await owner.pleading.create({
    data: { ...row, kind: "complaint", title: "SECRETWORD complaint", operative: true },
    ...id,
  });
  const party = await owner.party.create({
    data: { ...row, name: "SECRETWORD party", role: "plaintiff", kind: "company" },
    ...id,
  });
  const action = await owner.governmentAction.create({
    data: {
      ...row,
      title: "SECRETWORD",
      text: "SECRETWORD",
      startDated: { precision: "on", start: "2026-06-12" },
    },
    ...id,
  });
  world = {
    ...w,
    filingId: first.id,
    secondFilingId: second.id,
    documentId: document.id,
    partyId: party.id,
    actionId: action.id,
    claimId: (
      await owner.claim.create({
        data: { ...row, pleadingId: pleading.id, position: 1, title: "SECRETWORD claim", theory: "other" },
        ...id,
      })
    ).id,
    deadlineId: (
      await owner.deadline.create({
        data: {
          ...row,
          title: "SECRETWORD date",
          side: "ours",
          basis: "by_hand",
          state: "confirmed",
          dueOn: day,
        },
        ...id,
      })
    ).id,
    harmId: (await owner.harm.create({ data: { ...row, text: "SECRETWORD harm" }, ...id })).id,
    factId: (await owner.fact.create({ data: { ...row, text: "SECRETWORD fact" }, ...id })).id,
    hearingId: (
      await owner.hearing.create({
        data: { ...row, kind: "other", title: "SECRETWORD hearing", heldOn: day },
        ...id,
      })
    ).id,
    uploadId: (
      await owner.upload.create({
        data: {
          userId: w.attorney.userId,
          fileName: "secretword.pdf",
          mediaType: "application/pdf",
          byteSize: 1,
          sha256: "0".repeat(64),
        },
        ...id,
      })
    ).id,
  };
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const nouns = readdirSync(join(import.meta.dirname), { withFileTypes: true })
  .filter((e) => e.isDirectory() && !["audit", "auth", "db", "http", "dates"].includes(e.name))
  .map((e) => e.name);

const modules = import.meta.glob<Record<string, unknown>>([
  "./*/queries.ts",
  "./*/queries/*.ts",
  "./*/commands.ts",
  "./*/commands/*.ts",
]);
const tables = import.meta.glob<{ calls: StrangerCalls }>("./*/stranger-calls.ts");

/** Every exported function of a noun's queries and commands. */
async function exportsOf(noun: string): Promise<string[]> {
  const names: string[] = [];
  for (const [path, load] of Object.entries(modules)) {
    if (!path.startsWith(`./${noun}/`)) continue;
    for (const [name, value] of Object.entries(await load()))
      if (typeof value === "function") names.push(name);
  }
  return names.sort();
}

const watcher = new pg.Client(testDatabaseUrl("owner"));
let watching = "";
let before = "";

/** What every table holds of the case, so that a call that wrote anything shows: one statement for all of them. */
async function fingerprint(): Promise<string> {
  const { rows } = await watcher.query<{ name: string; held: string }>(watching, [world.caseId]);
  return rows.map(({ name, held }) => `${name}:${held}`).join("\n");
}

beforeAll(async () => {
  await watcher.connect();
  const { rows } = await watcher.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id' and table_name not in ('audit_event','last_look') order by 1",
  );
  watching = rows
    .map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as held from public.${name} t where case_id = $1`,
    )
    .join(" union all ");
  before = await fingerprint();
});
afterAll(() => watcher.end());

const plan = await Promise.all(
  nouns.map(async (noun) => ({
    noun,
    names: await exportsOf(noun),
    calls: (await tables[`./${noun}/stranger-calls.ts`]?.())?.calls ?? {},
  })),
);

for (const { noun, names, calls } of plan) {
  describe(`strangers and ${noun}`, () => {
    it("has every export of the noun in its table", () => {
      expect(Object.keys(calls).sort()).toEqual(expect.arrayContaining(names));
    });

    for (const name of names) {
      for (const who of ["stranger", "lead", "reporter", "coCounsel", "administrator"] as const) {
        it(`${name} tells nothing to the ${who}`, async () => {
          const call = calls[name];
          if (call === undefined) throw new Error(`${noun}/stranger-calls.ts does not call ${name}`);
          let told: string;
          try {
            told = JSON.stringify((await call(world[who], world)) ?? null);
          } catch (error) {
            // Anything but an ordinary refusal is a crash, and a crash tells.
            expect(error).toBeInstanceOf(AppError);
            told =
              error instanceof AppError ? error.message + JSON.stringify([error.fields, error.current]) : "";
            if (who === "stranger")
              expect(error).toMatchObject({ code: expect.stringMatching(/^(not_found|forbidden|invalid)$/) });
          }
          expect(told).not.toContain("SECRETWORD");
        });
      }
      // Asked once for the five of them: it reads every table there is.
      it(`${name} has changed nothing for any of them`, async () => {
        expect(await fingerprint()).toBe(before);
      });
    }
  });
}
