import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { viewerOfJob } from "@/lib/auth/session";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { acceptImport } from "@/lib/imports/commands/decide";
import { SAMPLE_NUMBER, sampleDocket, sampleFeed } from "@/lib/imports/court-samples";
import { getImport, listImports } from "@/lib/imports/queries";
import { acceptInput } from "@/lib/imports/schema";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { waitFor } from "./call-meter";
import { pollFeeds } from "./commands/poll-feeds";
import { changeFeed, followFeed } from "./commands/set-up";
import { getIntake, listIntakeLog } from "./queries";
import { intakeSettings } from "./settings";

vi.setConfig({ testTimeout: 60_000 });

const owner = ownerClient(testDatabaseUrl("owner"));
const job = viewerOfJob("intake");
type Handler = (request: IncomingMessage, response: ServerResponse) => void;
let handler: Handler = (_q, r) => r.end();
const seen: { url: string; headers: IncomingMessage["headers"] }[] = [];
const server = createServer((request, response) => {
  seen.push({ url: request.url ?? "", headers: request.headers });
  handler(request, response);
});
let origin = "";
let world: World;
beforeAll(async () => {
  world = await makeWorld(owner);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.TRACKER_FEED_HOSTS = new URL(origin).host;
  process.env.TRACKER_COURTLISTENER_URL = `${origin}/api/rest/v4`;
  process.env.TRACKER_COURTLISTENER_TOKEN = "secret-token";
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await owner.$disconnect();
  await disconnectAll();
});
beforeEach(async () => {
  seen.length = 0;
  // Each test has the service's limits to itself, and only its own feeds.
  await owner.outsideCall.deleteMany({});
  await owner.followedFeed.updateMany({ data: { endedAt: new Date() } });
});

async function freshCase(number = `${SAMPLE_NUMBER}-ABC`, courtId = "dcd") {
  const caseId = await makeCase(owner, { docketNumberRaw: number, courtId });
  await joinCase(owner, caseId, world.attorney.userId, "attorney");
  return { caseId, viewer: await viewerFor(world.attorney.userId) };
}
const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const poll = (at: Date) => pollFeeds(job, at, intakeSettings());
const checkedOf = (caseId: string, viewer: World["attorney"]) =>
  withViewer(viewer, (tx) =>
    tx.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { docketCheckedAt: true, docketCheckedFrom: true, docketCheckLeavesOut: true },
    }),
  );

describe("a court's feed", () => {
  it("is asked for what changed; what is new waits for review and the case says when it was checked", async () => {
    const desk = await freshCase();
    let tag = '"one"';
    let entries = sampleDocket.slice(0, 3);
    handler = (request, response) => {
      if (request.headers["if-none-match"] === tag) response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: tag, "content-type": "application/rss+xml" })
          .end(sampleFeed(entries));
    };
    await followFeed(desk.viewer, desk.caseId, { channel: "rss", url: `${origin}/cgi-bin/rss_outside.pl` });
    const first = await poll(minutes(1));
    expect(first).toMatchObject([{ outcome: "waiting", detail: expect.stringContaining("3 new") }]);
    expect(await withViewer(desk.viewer, (tx) => tx.filing.count({ where: { caseId: desk.caseId } }))).toBe(
      0,
    );
    expect(await checkedOf(desk.caseId, desk.viewer)).toMatchObject({
      docketCheckedAt: expect.any(Date),
      docketCheckedFrom: "The court's RSS feed",
      docketCheckLeavesOut: expect.stringContaining("docket text"),
    });
    // Not yet time.
    expect(await poll(minutes(2))).toEqual([]);
    expect(await poll(minutes(20))).toMatchObject([
      { outcome: "nothing_new", detail: "The feed has not changed." },
    ]);
    expect(seen.map((s) => s.headers["if-none-match"])).toEqual([undefined, '"one"']);

    tag = '"two"';
    entries = sampleDocket.slice(0, 5);
    const [later] = await poll(minutes(40));
    expect(later).toMatchObject({ outcome: "waiting" });
    const waiting = await listImports(desk.viewer, desk.caseId, { waiting: true });
    expect(waiting.items.map((i) => i.id)).toEqual([later?.importId]);
    const review = await getImport(desk.viewer, desk.caseId, later?.importId ?? "");
    await acceptImport(desk.viewer, desk.caseId, review.id, acceptInput.parse({ planKey: review.planKey }));
    tag = '"three"';
    expect(await poll(minutes(60))).toMatchObject([{ outcome: "nothing_new", importId: null }]);
  });

  it("keeps for review what fell off the feed before anybody looked, once", async () => {
    const desk = await freshCase();
    let entries = sampleDocket.slice(0, 2);
    handler = (_q, r) => r.writeHead(200).end(sampleFeed(entries));
    await followFeed(desk.viewer, desk.caseId, { channel: "rss", url: `${origin}/feed` });
    await poll(minutes(1));
    entries = sampleDocket.slice(2, 4);
    await poll(minutes(20));
    entries = sampleDocket.slice(3, 5);
    const [last] = await poll(minutes(40));
    const waiting = await listImports(desk.viewer, desk.caseId, { waiting: true });
    expect(waiting.items.map((i) => i.id)).toEqual([last?.importId]);
    const review = await getImport(desk.viewer, desk.caseId, last?.importId ?? "");
    expect(review.lines.map((l) => l.change)).toEqual(Array(5).fill("added"));
    // The feed goes on changing, as it lists every case of the court, and then runs empty: what waits goes on waiting.
    for (const [at, left] of [sampleDocket.slice(1, 5), []].entries()) {
      entries = left;
      expect(await poll(minutes(60 + at * 20))).toMatchObject([{ outcome: "nothing_new", importId: null }]);
    }
    const after = await listImports(desk.viewer, desk.caseId, { waiting: true });
    expect(after.items.map((i) => i.id)).toEqual([last?.importId]);
  });

  it("is left alone for longer each time it fails, and at least as long as it asks", async () => {
    const desk = await freshCase();
    await followFeed(desk.viewer, desk.caseId, { channel: "rss", url: `${origin}/feed` });
    const nextIn = async (from: Date) => {
      const [feed] = (await getIntake(desk.viewer, desk.caseId)).feeds;
      return { minutes: Math.round((Date.parse(feed?.nextAt ?? "") - from.getTime()) / 60_000), feed };
    };
    handler = (_q, r) => r.writeHead(503).end();
    const at = minutes(1);
    expect(await poll(at)).toMatchObject([{ outcome: "failed", detail: expect.stringContaining("503") }]);
    expect((await nextIn(at)).minutes).toBe(20);
    const second = minutes(22);
    await poll(second);
    expect(await nextIn(second)).toMatchObject({ minutes: 40, feed: { failures: 2 } });
    handler = (_q, r) => r.writeHead(429, { "retry-after": "7200" }).end();
    const third = minutes(63);
    await poll(third);
    expect((await nextIn(third)).minutes).toBe(120);
    handler = (_q, r) => r.writeHead(200).end(sampleFeed([]));
    await poll(minutes(190));
    expect((await nextIn(minutes(190))).feed).toMatchObject({ failures: 0, lastError: null });
    expect((await listIntakeLog(desk.viewer, desk.caseId)).items.map((l) => l.outcome)).toEqual([
      "nothing_new",
      "failed",
    ]);
  });

  it("follows no redirect, and no address but a court's", async () => {
    const desk = await freshCase();
    for (const url of [
      "http://169.254.169.254/latest",
      "https://ecf.dcd.uscourts.gov.evil.example/x",
      "https://uscourts.gov:8443/x",
    ])
      await expect(followFeed(desk.viewer, desk.caseId, { channel: "rss", url })).rejects.toMatchObject({
        code: "invalid",
      });
    const { id } = await followFeed(desk.viewer, desk.caseId, { channel: "rss", url: `${origin}/feed` });
    handler = (_q, r) => r.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    expect(await poll(minutes(1))).toMatchObject([
      { outcome: "failed", detail: expect.stringContaining("302") },
    ]);
    await changeFeed(desk.viewer, desk.caseId, id, { change: "end" });
    expect(await poll(minutes(500))).toEqual([]);
  });
});

describe("CourtListener's limits", () => {
  const limits = [
    { withinMs: 60_000, most: 5 },
    { withinMs: 3_600_000, most: 50 },
  ];
  it("let five calls a minute through, and fifty an hour", () => {
    const now = 10_000_000;
    const calls = (n: number, every: number) => Array.from({ length: n }, (_, i) => now - 1 - i * every);
    expect(waitFor(calls(4, 1_000), limits, now)).toBe(0);
    expect(waitFor(calls(5, 1_000), limits, now)).toBe(60_000 - 4_001);
    expect(waitFor(calls(49, 60_000), limits, now)).toBe(0);
    expect(waitFor(calls(50, 60_000), limits, now)).toBe(3_600_000 - (1 + 49 * 60_000));
  });
});

const folder = fileURLToPath(new URL("../../../shared/docket/dev/courtlistener_api/", import.meta.url));
describe.skipIf(!existsSync(folder))("a docket of CourtListener (skipped where ../shared is absent)", () => {
  const nested = z.tuple([
    z.looseObject({
      id: z.number(),
      docket_number: z.string(),
      docket_entries: z.array(z.unknown()),
      parties: z.array(z.unknown()),
    }),
  ]);
  const PAGE = 5;

  it("is pulled page by page within the limits, goes on where it was cut short, and waits for review", async () => {
    const [{ docket_entries: entries, parties, ...docket }] = nested.parse(
      JSON.parse(readFileSync(`${folder}insd_da.cl_v4.json`, "utf8")),
    );
    const desk = await freshCase(docket.docket_number, "insd");
    handler = (request, response) => {
      const url = new URL(request.url ?? "", origin);
      const answer = (body: unknown) =>
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
      if (request.headers.authorization !== "Token secret-token") return void response.writeHead(401).end();
      if (url.pathname === `/api/rest/v4/dockets/${docket.id}/`) return void answer(docket);
      const rows = url.pathname.endsWith("/docket-entries/") ? entries : parties;
      const from = Number(url.searchParams.get("cursor") ?? 0);
      const more = from + PAGE < rows.length;
      const next = new URL(url);
      next.searchParams.set("cursor", String(from + PAGE));
      answer({ count: rows.length, next: more ? next.href : null, results: rows.slice(from, from + PAGE) });
    };
    await followFeed(desk.viewer, desk.caseId, { channel: "courtlistener", url: String(docket.id) });
    const calls = 1 + Math.ceil(entries.length / PAGE) + Math.max(1, Math.ceil(parties.length / PAGE));
    let found: Awaited<ReturnType<typeof poll>> = [];
    let turns = 0;
    for (let minute = 1; minute < 60 && found[0]?.outcome !== "waiting"; minute += 1.1) {
      const before = seen.length;
      found = await poll(minutes(minute));
      turns += 1;
      expect(seen.length - before).toBeLessThanOrEqual(5);
      if (turns === 1)
        expect((await getIntake(desk.viewer, desk.caseId)).feeds[0]?.progress).toContain("5 of its pages");
    }
    expect(seen.length).toBe(calls);
    expect(turns).toBe(Math.ceil(calls / 5));
    expect(new Set(seen.map((s) => s.url)).size).toBe(calls);
    const review = await getImport(desk.viewer, desk.caseId, found[0]?.importId ?? "");
    expect(review.lines).toHaveLength(entries.length);
    await acceptImport(
      desk.viewer,
      desk.caseId,
      review.id,
      acceptInput.parse({ planKey: review.planKey, sameCase: true }),
    );
    expect(await withViewer(desk.viewer, (tx) => tx.filing.count({ where: { caseId: desk.caseId } }))).toBe(
      entries.length,
    );
    expect(await checkedOf(desk.caseId, desk.viewer)).toMatchObject({
      docketCheckedFrom: expect.stringContaining("CourtListener"),
    });
  });

  it("goes on after a refusal and a broken line, counts each call when it is made, and begins anew where a page is gone", async () => {
    const desk = await freshCase("1:24-cv-00524", "insd");
    await followFeed(desk.viewer, desk.caseId, { channel: "courtlistener", url: "77" });
    const asked: string[] = [];
    const entries = `${origin}/api/rest/v4/docket-entries/?docket=77`;
    type Answer = "cut" | { status: number; wait?: string } | { next: string | null };
    let answers: Answer[] = [];
    handler = (request, response) => {
      asked.push(request.url ?? "");
      const answer = answers.shift() ?? { next: null };
      if (answer === "cut") return void request.socket.destroy();
      const json = { "content-type": "application/json" };
      setTimeout(() => {
        if ("status" in answer)
          response.writeHead(answer.status, answer.wait ? { "retry-after": answer.wait } : {}).end();
        else
          response
            .writeHead(200, json)
            .end(JSON.stringify({ id: 77, docket_number: "1:24-cv-00524", results: [], next: answer.next }));
      }, 20);
    };
    answers = [{ next: null }, { next: `${entries}&cursor=b` }, { status: 429, wait: "3600" }];
    expect(await poll(minutes(1))).toMatchObject([
      { outcome: "failed", detail: expect.stringContaining("429") },
    ]);
    const calls = await owner.outsideCall.findMany({ orderBy: { at: "asc" }, select: { at: true } });
    const gaps = calls.slice(1).map((call, n) => call.at.getTime() - (calls[n]?.at.getTime() ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
    // Left alone for as long as it asks.
    expect(await poll(minutes(50))).toEqual([]);
    answers = ["cut"];
    expect(await poll(minutes(62))).toMatchObject([{ outcome: "failed" }]);
    asked.length = 0;
    answers = [{ status: 404 }];
    expect(await poll(minutes(200))).toMatchObject([{ outcome: "failed" }]);
    expect(asked).toEqual([`${new URL(entries).pathname}?docket=77&cursor=b`]);
    asked.length = 0;
    answers = [{ next: null }, { next: entries }];
    expect(await poll(minutes(500))).toMatchObject([
      { outcome: "failed", detail: expect.stringContaining("back to itself") },
    ]);
    expect(asked[0]).toBe("/api/rest/v4/dockets/77/");
  });

  it("says so when the token is refused", async () => {
    const desk = await freshCase("1:24-cv-00524", "insd");
    await followFeed(desk.viewer, desk.caseId, { channel: "courtlistener", url: "1" });
    handler = (_q, r) => r.writeHead(401).end();
    expect(await poll(minutes(1))).toMatchObject([
      { outcome: "failed", detail: expect.stringContaining("refuses the token") },
    ]);
  });
});
