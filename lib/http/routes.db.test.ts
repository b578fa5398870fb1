import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashToken } from "@/lib/auth/session";
import { disconnectAll } from "@/lib/db/prisma";
import { writeCursor } from "@/lib/http/page-schema";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";

// The attack on the API without a browser: every route, every method, as everybody who has no right to it. What is not
// visible must answer exactly like what never was: status, words and all.

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const ORIGIN = "http://127.0.0.1:3000";
const modules = import.meta.glob<Record<string, unknown>>("/app/api/v1/**/route.ts");
const owner = ownerClient(testDatabaseUrl("owner"));

let w: World;
type Route = { path: string; method: string; handler: Handler; search?: string };
const routes: Route[] = [];
const ids: Record<string, string> = {};
const tokens = new Map<string, string>();
const WORD = "SECRETWORD";

beforeAll(async () => {
  w = await makeWorld(owner);
  for (const [file, load] of Object.entries(modules)) {
    const module = await load();
    for (const method of METHODS) {
      const handler = module[method];
      if (typeof handler === "function")
        routes.push({
          path: file.replace(/^\/app/, "").replace(/\/route\.ts$/, ""),
          method,
          handler: handler as Handler,
        });
    }
  }
  for (const who of [
    "stranger",
    "lead",
    "reporter",
    "coCounsel",
    "expert",
    "administrator",
    "attorney",
  ] as const) {
    const token = `test-token-of-the-${who}-${randomUUID()}`;
    await owner.apiToken.create({
      data: { userId: w[who].userId, name: who, tokenHash: hashToken(token) },
      select: { id: true },
    });
    tokens.set(who, token);
  }
  await fill();
}, 60_000);
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

/** One row of each kind, on the public record and yet nobody's who is not on the team. */
async function fill(): Promise<void> {
  const row = { caseId: w.caseId, tier: "record" } as const;
  const day = new Date("2026-06-24");
  const id = { select: { id: true } } as const;
  const text = `${WORD} text`;
  ids.caseId = w.caseId;
  ids.userId = w.attorney.userId;
  ids.field = "court";
  ids.kind = "tro";
  ids.filingId = (
    await owner.filing.create({
      data: { ...row, position: 1, number: 1, filedOn: day, kind: "motion", textRaw: text, textClean: text },
      ...id,
    })
  ).id;
  ids.itemId = ids.filingId;
  ids.documentId = (
    await owner.document.create({
      data: {
        ...row,
        title: text,
        fileName: "x.pdf",
        mediaType: "application/pdf",
        sha256: "0".repeat(64),
        byteSize: 1,
      },
      ...id,
    })
  ).id;
  ids.deadlineId = (
    await owner.deadline.create({
      data: { ...row, title: text, side: "ours", basis: "by_hand", state: "confirmed", dueOn: day },
      ...id,
    })
  ).id;
  ids.harmId = (await owner.harm.create({ data: { ...row, text }, ...id })).id;
  ids.factId = (await owner.fact.create({ data: { ...row, text }, ...id })).id;
  ids.partyId = (
    await owner.party.create({ data: { ...row, name: text, role: "plaintiff", kind: "company" }, ...id })
  ).id;
  ids.hearingId = (
    await owner.hearing.create({ data: { ...row, kind: "other", title: text, heldOn: day }, ...id })
  ).id;
  ids.declarationId = (
    await owner.declaration.create({ data: { ...row, title: text, declarant: "Engineer A" }, ...id })
  ).id;
  ids.taskId = (await owner.task.create({ data: { caseId: w.caseId, title: text }, ...id })).id;
  ids.questionId = (await owner.openQuestion.create({ data: { caseId: w.caseId, text }, ...id })).id;
  ids.reportId = (
    await owner.clientReport.create({
      data: { caseId: w.caseId, reporterId: w.reporter.userId, text: "Their own words" },
      ...id,
    })
  ).id;
  ids.audienceId = (
    await owner.audience.create({ data: { caseId: w.caseId, name: text, tier: "sealed" }, ...id })
  ).id;
}

/** The same address for ids that are there, and for ids that never were. */
const fillIn = (path: string, real: boolean) => {
  const params: Record<string, string> = {};
  const address = path.replaceAll(/\[(\w+)\]/g, (_, name: string) => {
    const known = ids[name];
    const never = name === "field" || name === "kind" ? known : undefined;
    params[name] = (real ? known : never) ?? "0198c2f0-0000-7000-8000-0000000000ff";
    return params[name];
  });
  return { address, params };
};

async function ask(
  who: string | null,
  { path, method, handler, search = "" }: Route,
  real = true,
): Promise<{ status: number; text: string }> {
  const { address, params } = fillIn(path, real);
  const headers = new Headers({
    "content-type": "application/json",
    "idempotency-key": randomUUID(),
    origin: ORIGIN,
  });
  const token = who === null ? undefined : tokens.get(who);
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const body = method === "GET" ? {} : { body: "{}" };
  const answer = await handler(new Request(`${ORIGIN}${address}${search}`, { method, headers, ...body }), {
    params: Promise.resolve(params),
  });
  const text = answer.headers.get("content-type")?.includes("json") ? await answer.text() : "";
  if (text === "") await answer.body?.cancel();
  expect(answer.headers.get("cache-control") ?? "", `${method} ${path}`).toMatch(/no-store/);
  return {
    status: answer.status,
    // What differs from request to request anyway.
    text: text.replaceAll(/"requestId":"\w+"/g, "").replaceAll(params.caseId ?? "-", "CASE"),
  };
}

/** A few at a time: as many as there are connections. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += 8) await Promise.all(items.slice(at, at + 8).map(work));
}

describe("the API", () => {
  it("is all here", () => {
    expect(routes.length).toBeGreaterThan(150);
  });

  it("answers nobody who is not signed in", () =>
    each(routes, async (route) => {
      expect((await ask(null, route)).status, `${route.method} ${route.path}`).toBe(401);
    }));

  it("answers another firm for a case that is there as for one that never was", async () => {
    const differing: string[] = [];
    await each(
      routes.filter((r) => r.path.includes("[")),
      async (route) => {
        const [real, never] = [await ask("stranger", route, true), await ask("stranger", route, false)];
        const same = real.status === never.status && real.text === never.text;
        if (!same || real.status >= 500 || real.text.includes(WORD))
          differing.push(
            `${route.method} ${route.path}: ${real.status} ${real.text} | ${never.status} ${never.text}`,
          );
      },
    );
    expect(differing).toEqual([]);
  });

  it.each(["lead", "reporter", "coCounsel", "administrator"])("tells the %s nothing of it", async (who) => {
    const told: string[] = [];
    await each(
      routes.filter((r) => r.method === "GET"),
      async (route) => {
        const { status, text } = await ask(who, route);
        if (status >= 500 || text.includes(WORD)) told.push(`${route.path}: ${status} ${text.slice(0, 200)}`);
      },
    );
    expect(told).toEqual([]);
  });

  it("takes no cursor for more than a place in a list", async () => {
    const crashed: string[] = [];
    const cursors = [["x"], ["x", "y"], ["x", "y", "z"]].map((parts) => writeCursor(...parts));
    const paged = routes.filter((r) => r.method === "GET" && !/\.(csv|zip)$/.test(r.path));
    await each(paged, async (route) => {
      for (const cursor of cursors) {
        const { status, text } = await ask("attorney", { ...route, search: `?cursor=${cursor}` });
        // The file of this test's document is not on the disk, and the route says so.
        if (status >= 500 && status !== 503) crashed.push(`${route.path} ${status} ${text}`);
        // What is no list has no cursor, and need not be asked again.
        if (status < 400 && !text.includes('"next":')) return;
      }
    });
    expect(crashed).toEqual([]);
  });
});
