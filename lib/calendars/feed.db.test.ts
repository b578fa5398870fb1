import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET } from "@/app/api/calendar/[token]/route";
import { disconnectAll } from "@/lib/db/prisma";
import { ownerClient } from "@/prisma/factories/owner";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { openFeed, revokeFeed } from "./commands";
import { listFeeds, readFeed } from "./queries";

const owner = ownerClient(testDatabaseUrl("owner"));
let world: World;
let deadlineId: string;
const far = (days: number) => new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000);
const compact = (date: Date) => date.toISOString().slice(0, 10).replaceAll("-", "");

beforeAll(async () => {
  world = await makeWorld(owner, { captionShort: "Alpha v. Omega" });
  const data = {
    caseId: world.caseId,
    title: "PRIVILEGED reply on waiver",
    side: "ours",
    basis: "by_hand",
    state: "confirmed",
  } as const;
  const row = await owner.deadline.create({
    data: { ...data, dueOn: far(20), ownerId: world.attorney.userId },
    select: { id: true },
  });
  deadlineId = row.id;
  await owner.deadlineReminder.create({ data: { caseId: world.caseId, deadlineId, daysBefore: 7 } });
  const audience = await owner.audience.create({
    data: { caseId: world.caseId, name: "Sealed", tier: "sealed" },
  });
  await owner.audienceMember.create({
    data: { caseId: world.caseId, audienceId: audience.id, userId: world.attorney.userId },
  });
  await owner.deadline.create({
    data: { ...data, title: "SEALED", tier: "sealed", audienceId: audience.id, dueOn: far(25) },
  });
  await owner.hearing.create({
    data: {
      caseId: world.caseId,
      kind: "status_conference",
      title: "PRIVILEGED plan",
      heldOn: far(30),
      startsAt: "10:30",
    },
  });
  world = { ...world, attorney: await viewerFor(world.attorney.userId) };
});
afterAll(async () => {
  await owner.$disconnect();
  await disconnectAll();
});

const input = { name: "Phone", mineOnly: false, fullTitles: true };
const tokenOf = (address: string | null) => /\/api\/calendar\/([\w-]+)\.ics$/.exec(address ?? "")?.[1] ?? "";
const get = (token: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://127.0.0.1/api/calendar/${token}.ics`, { headers }), {
    params: Promise.resolve({ token: `${token}.ics` }),
  });
const events = (text: string) => text.split("BEGIN:VEVENT").length - 1;

describe("a calendar address", () => {
  it("answers what its person sees, and no titles while the firm keeps them in", async () => {
    const mine = await get(tokenOf((await openFeed(world.attorney, input)).address));
    expect(mine.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await mine.text();
    expect(events(text)).toBe(3);
    expect(text).not.toMatch(/PRIVILEGED|SEALED/);
    const theirs = await (await get(tokenOf((await openFeed(world.paralegal, input)).address))).text();
    expect(events(theirs)).toBe(2);
    const strange = await (await get(tokenOf((await openFeed(world.stranger, input)).address))).text();
    expect(events(strange)).toBe(0);
    await owner.setting.update({ where: { id: 1 }, data: { titlesOutside: true } });
    const full = await (await get(tokenOf((await openFeed(world.paralegal, input)).address))).text();
    expect(full).toContain("PRIVILEGED reply on waiver");
    expect(full).not.toContain("SEALED");
    await owner.setting.update({ where: { id: 1 }, data: { titlesOutside: false } });
  });

  it("shows one's own dates alone where asked", async () => {
    const { address } = await openFeed(world.paralegal, { ...input, mineOnly: true });
    const text = await (await get(tokenOf(address))).text();
    expect(text).not.toContain("UID:deadline-");
    expect(text).toContain("UID:hearing-");
  });

  it("is kept as a hash, and closed at once when it is revoked", async () => {
    const { feed, address } = await openFeed(world.attorney, input);
    const token = tokenOf(address);
    const row = await owner.calendarFeed.findUniqueOrThrow({ where: { id: feed.id } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await get(token)).status).toBe(200);
    await expect(revokeFeed(world.paralegal, feed.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(readFeed(world.paralegal, feed.id)).rejects.toMatchObject({ code: "not_found" });
    await revokeFeed(world.attorney, feed.id);
    expect((await get(token)).status).toBe(410);
    expect((await get("x".repeat(43))).status).toBe(410);
    expect((await listFeeds(world.attorney)).map((f) => f.id)).not.toContain(feed.id);
  });

  it("stops with its person's access", async () => {
    const { address } = await openFeed(world.coCounsel, input);
    expect((await get(tokenOf(address))).status).toBe(200);
    await owner.user.update({ where: { id: world.coCounsel.userId }, data: { revokedAt: new Date() } });
    expect((await get(tokenOf(address))).status).toBe(410);
  });

  it("answers 304 until something changes", async () => {
    const token = tokenOf((await openFeed(world.paralegal, input)).address);
    const etag = (await get(token)).headers.get("etag") ?? "";
    expect((await get(token, { "if-none-match": etag })).status).toBe(304);
    await owner.deadline.update({ where: { id: deadlineId }, data: { version: { increment: 1 } } });
    expect((await get(token, { "if-none-match": etag })).status).toBe(200);
  });

  it("is refused to the client, whose page has its own dates", async () => {
    await expect(openFeed(world.lead, input)).rejects.toMatchObject({ code: "not_found" });
  });
});

const have = (program: string) => spawnSync(program, ["--version"]).status === 0;
// Two Python programs take half a minute to start eight times: asked for by CALENDAR_CLIENTS=1, and ical.js always.
const clients = process.env.CALENDAR_CLIENTS === "1" && have("khal") && have("vdirsyncer");
if (!clients)
  console.info(
    "The feed is read by ical.js alone; CALENDAR_CLIENTS=1 reads it with khal and vdirsyncer too.",
  );

describe("ical.js, subscribed", () => {
  it("sees a date, sees it move under the same name, and sees it cancelled", async () => {
    const token = tokenOf((await openFeed(world.paralegal, input)).address);
    const read = async () => {
      const root = new ICAL.Component(ICAL.parse(await (await get(token)).text()));
      const event = root
        .getAllSubcomponents("vevent")
        .map((component) => new ICAL.Event(component))
        .find((e) => String(e.component.getFirstPropertyValue("url")).endsWith(deadlineId));
      if (event === undefined) throw new Error("the date is not in the feed");
      return {
        uid: event.uid,
        day: event.startDate.toString().slice(0, 10),
        sequence: event.sequence,
        status: event.component.getFirstPropertyValue("status"),
      };
    };
    const at = (d: Date) => d.toISOString().slice(0, 10);
    const change = (data: object) =>
      owner.deadline.update({ where: { id: deadlineId }, data: { ...data, version: { increment: 1 } } });
    await change({ dueOn: far(20), state: "confirmed" });
    const first = await read();
    expect(first).toMatchObject({ day: at(far(20)), status: "CONFIRMED" });
    await change({ dueOn: far(27) });
    const moved = await read();
    expect(moved).toMatchObject({ uid: first.uid, day: at(far(27)) });
    expect(moved.sequence).toBeGreaterThan(first.sequence);
    await change({ state: "vacated" });
    const gone = await read();
    expect(gone).toMatchObject({ uid: first.uid, status: "CANCELLED" });
    expect(gone.sequence).toBeGreaterThan(moved.sequence);
    await change({ dueOn: far(20), state: "confirmed" });
  });
});

describe.skipIf(!clients)("khal, subscribed through vdirsyncer", () => {
  it("sees a date, sees it move, and sees it cancelled", async () => {
    const token = tokenOf((await openFeed(world.paralegal, input)).address);
    const server = createServer(async (request, response) => {
      const answer = await get(/\/([\w-]+)\.ics$/.exec(request.url ?? "")?.[1] ?? "");
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const folder = mkdtempSync(join(tmpdir(), "calendar-"));
    try {
      const { port } = server.address() as AddressInfo;
      const vdir = join(folder, "dates", "court");
      mkdirSync(vdir, { recursive: true });
      writeFileSync(
        join(folder, "vdirsyncer"),
        `[general]\nstatus_path = "${folder}/status/"\n[pair court]\na = "feed"\nb = "local"\ncollections = null\nconflict_resolution = "a wins"\n` +
          `[storage feed]\ntype = "http"\nurl = "http://127.0.0.1:${port}/api/calendar/${token}.ics"\n` +
          `[storage local]\ntype = "filesystem"\npath = "${vdir}"\nfileext = ".ics"\n`,
      );
      writeFileSync(
        join(folder, "khal"),
        `[calendars]\n[[court]]\npath = ${vdir}\n[sqlite]\npath = ${folder}/khal.db\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = America/New_York\ndefault_timezone = America/New_York\n`,
      );
      const run = (program: string, args: string[]) =>
        new Promise<string>((done, fail) => {
          // The server answers in this very process, so the client must not block it.
          execFile(
            program,
            args,
            { env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" } },
            (error, out, err) =>
              error ? fail(new Error(`${error.message}\n${out}${err}`)) : done(out + err),
          );
        });
      const sync = async () => {
        await run("vdirsyncer", ["-c", join(folder, "vdirsyncer"), "discover"]);
        await run("vdirsyncer", ["-c", join(folder, "vdirsyncer"), "sync"]);
      };
      const list = (on: Date) => {
        const day = on.toISOString().slice(0, 10);
        const args = [
          "-c",
          join(folder, "khal"),
          "list",
          "--format",
          "{title}|{status}|{start-time}",
          day,
          "1d",
        ];
        return execFileSync("khal", args, {
          env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" },
        }).toString();
      };
      await sync();
      expect(list(far(20))).toContain("Deadline: Alpha v. Omega, ours");
      expect(list(far(30))).toMatch(/Hearing: Alpha v\. Omega\|.*10:30/);
      const before = readdirSync(vdir).length;

      await owner.deadline.update({
        where: { id: deadlineId },
        data: { dueOn: far(27), version: { increment: 1 } },
      });
      await sync();
      expect(list(far(27))).toContain("Deadline: Alpha v. Omega, ours");
      expect(list(far(20))).not.toContain("Deadline");
      expect(readdirSync(vdir)).toHaveLength(before);

      await owner.deadline.update({
        where: { id: deadlineId },
        data: { state: "vacated", version: { increment: 1 } },
      });
      await sync();
      // vdirsyncer names what it reads over HTTP by a hash of its own, so the event is found by its address.
      const file = readdirSync(vdir)
        .map((f) => readFileSync(join(vdir, f), "utf8").replaceAll(/\r?\n /g, ""))
        .find((text) => text.includes(`/deadlines/${deadlineId}`));
      expect(file).toContain("STATUS:CANCELLED");
      expect(file).toContain(compact(far(27)));
      expect(list(far(27))).toMatch(/Deadline: Alpha v\. Omega, ours\|CANCELLED/);
    } finally {
      await new Promise((done) => server.close(done));
    }
  }, 60_000);
});
