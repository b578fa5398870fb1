import { spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findInvitation } from "@/lib/auth/open-invitation";
import { mintJob } from "@/lib/auth/viewer";
import { instantAt } from "@/lib/dates/court-zone";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { openBoss } from "@/lib/jobs/boss";
import { jobs } from "@/lib/jobs/registry";
import { sendMessage } from "@/lib/messages/commands";
import { submitReport } from "@/lib/reports/commands";
import { submitReportInput } from "@/lib/reports/schema";
import { ownerClient } from "@/prisma/factories/owner";
import { makeOrganization } from "@/prisma/factories/people";
import { makeWorld, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { dispatchMail } from "./commands/dispatch-mail";
import { choosePreference, letTitlesLeave } from "./commands/preferences";
import { sendMail } from "./commands/send-mail";
import { listSentMail } from "./queries";

type Got = { to: string[]; messageId: string; subject: string; text: string };
const got: Got[] = [];
/** What the sink says to the next mails; "yes" once the list is empty. */
const answers: ("busy" | "never" | "yes" | "slow")[] = [];
const reply = (text: string, responseCode: number) => Object.assign(new Error(text), { responseCode });

const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo(_address, _session, done) {
    const answer = answers[0];
    if (answer === "never") {
      answers.shift();
      done(reply("No such person here", 550));
    } else done();
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", async () => {
      const answer = answers.shift();
      if (answer === "busy") return done(reply("Try later", 451));
      const mail = await PostalMime.parse(Buffer.concat(chunks));
      got.push({
        to: session.envelope.rcptTo.map((r) => r.address),
        messageId: mail.messageId ?? "",
        subject: mail.subject ?? "",
        text: mail.text ?? "",
      });
      // Taken, and the answer comes late: room for the sender to die in.
      setTimeout(done, answer === "slow" ? 3000 : 0);
    });
  },
});

const owner = ownerClient(testDatabaseUrl("owner"));
const postman = () => mintJob("outbox");
let world: World;
let deadlineId: string;
const at = () => new Date();

beforeAll(async () => {
  await new Promise<void>((done) => sink.listen(0, "127.0.0.1", done));
  const { port } = sink.server.address() as AddressInfo;
  Object.assign(process.env, {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "Case tracker <tracker@firm.test-mail.org>",
  });
  world = await makeWorld(owner, { captionShort: "Alpha v. Omega" });
  // Addresses under .test go nowhere: these people can be reached.
  for (const viewer of [world.attorney, world.paralegal, world.lead, world.reporter])
    await owner.user.update({
      where: { id: viewer.userId },
      data: { email: `${viewer.userId}@reachable.org` },
    });
  const row = await owner.deadline.create({
    data: {
      caseId: world.caseId,
      title: "PRIVILEGED",
      side: "ours",
      basis: "by_hand",
      state: "confirmed",
      dueOn: new Date("2030-01-04"),
    },
  });
  deadlineId = row.id;
});
afterAll(async () => {
  await new Promise<void>((done) => sink.close(done));
  await owner.$disconnect();
  await disconnectAll();
});
beforeEach(async () => {
  got.length = 0;
  answers.length = 0;
  await owner.outbox.updateMany({ where: { sentAt: null }, data: { sentAt: at() } });
  await owner.$executeRaw`DELETE FROM pgboss.job WHERE name = 'send-mail'`;
});

const write = (kind = "deadline.moved", userId = world.attorney.userId, createdAt = at()) =>
  owner.outbox.create({ data: { kind, userId, caseId: world.caseId, subjectId: deadlineId, createdAt } });
/** The mails that were handed over and have not left. */
const underWay = async () => [
  ...new Set(
    (await owner.outbox.findMany({ where: { sentAt: null, failedAt: null, mailId: { not: null } } })).flatMap(
      (o) => o.mailId ?? [],
    ),
  ),
];
const sendAll = async () => {
  for (const id of await underWay()) await sendMail(postman(), id, at());
};
const mailTo = (viewer: World["attorney"]) => `${viewer.userId}@reachable.org`;

describe("mail", () => {
  it("leaves once, says what and when, and no title", async () => {
    await write();
    expect(await dispatchMail(postman(), at())).toBe(1);
    expect(await dispatchMail(postman(), at())).toBe(0);
    const [mailId = ""] = await underWay();
    await Promise.all([1, 2, 3].map(() => sendMail(postman(), mailId, at())));
    await sendMail(postman(), mailId, at());
    expect(got).toHaveLength(1);
    expect(got[0]).toMatchObject({ to: [mailTo(world.attorney)], messageId: `<${mailId}@127.0.0.1>` });
    expect(got[0]?.subject).toMatch(
      /^Moved, now due Fri, Jan 4, 2030 \(in \d+ days\): our date in Alpha v\. Omega$/,
    );
    expect(JSON.stringify(got)).not.toContain("PRIVILEGED");
    const mine = await listSentMail(world.attorney);
    expect(mine.items.find((m) => m.id === mailId)).toMatchObject({
      outcome: "sent",
      subject: got[0]?.subject,
    });
    expect((await listSentMail(world.paralegal)).items.map((m) => m.id)).not.toContain(mailId);
    expect((await listSentMail(world.administrator)).items.map((m) => m.id)).not.toContain(mailId);
  });

  it("carries titles when the firm lets them leave", async () => {
    await expect(letTitlesLeave(world.attorney, { titlesOutside: true })).rejects.toMatchObject({
      code: "forbidden",
    });
    await letTitlesLeave(world.administrator, { titlesOutside: true });
    await write();
    await dispatchMail(postman(), at());
    await sendAll();
    expect(got[0]?.text).toContain("“PRIVILEGED”");
    await letTitlesLeave(world.administrator, { titlesOutside: false });
  });

  it("puts a cascade into one mail a person", async () => {
    for (let i = 0; i < 20; i++) await write(i % 2 ? "deadline.moved" : "deadline.changed");
    await write("deadline.moved", world.paralegal.userId);
    await dispatchMail(postman(), at());
    await sendAll();
    expect(got.map((m) => m.to[0]).sort()).toEqual([mailTo(world.attorney), mailTo(world.paralegal)].sort());
  });

  it("waits for the morning where a digest was chosen", async () => {
    await choosePreference(world.attorney, { kind: "changes", mode: "digest" });
    const evening = instantAt("2029-12-20", "17:00");
    await write("deadline.moved", world.attorney.userId, evening);
    await write("deadline.reminder", world.attorney.userId, evening);
    expect(await dispatchMail(postman(), instantAt("2029-12-20", "17:01"))).toBe(1);
    expect(await dispatchMail(postman(), instantAt("2029-12-21", "06:59"))).toBe(0);
    expect(await dispatchMail(postman(), instantAt("2029-12-21", "07:00"))).toBe(1);
    await choosePreference(world.attorney, { kind: "changes", mode: "instant" });
  });

  it("is tried again under the same name when the server is busy", async () => {
    answers.push("busy");
    await write();
    await dispatchMail(postman(), at());
    const [mailId = ""] = await underWay();
    await expect(sendMail(postman(), mailId, at())).rejects.toThrow(/451|later/i);
    expect(await owner.outbox.findFirst({ where: { mailId } })).toMatchObject({ attempts: 1, sentAt: null });
    await sendMail(postman(), mailId, at());
    expect(got.map((m) => m.messageId)).toEqual([`<${mailId}@127.0.0.1>`]);
  });

  it("is given up at once when the server says never, and says so", async () => {
    answers.push("never");
    await write();
    await dispatchMail(postman(), at());
    const [mailId = ""] = await underWay();
    await sendMail(postman(), mailId, at());
    expect(got).toEqual([]);
    const row = await owner.outbox.findFirst({ where: { mailId } });
    expect(row?.failedAt).not.toBeNull();
    expect(row?.lastError).toContain("No such person here");
    expect((await listSentMail(world.attorney)).items[0]).toMatchObject({
      id: mailId,
      outcome: "undeliverable",
    });
  });

  it("asks no server to reach an address that is nobody's", async () => {
    await owner.user.update({ where: { id: world.paralegal.userId }, data: { email: "p@firm.example" } });
    await write("deadline.moved", world.paralegal.userId);
    await dispatchMail(postman(), at());
    await sendAll();
    expect(got).toEqual([]);
    expect((await listSentMail(world.paralegal)).items[0]).toMatchObject({ outcome: "undeliverable" });
    await owner.user.update({
      where: { id: world.paralegal.userId },
      data: { email: mailTo(world.paralegal) },
    });
  });

  it("says nothing to those who lost sight of what it is about", async () => {
    await write("deadline.moved", world.stranger.userId);
    await write("deadline.moved", world.lead.userId);
    await dispatchMail(postman(), at());
    await sendAll();
    expect(got).toEqual([]);
    expect(await owner.outbox.count({ where: { sentAt: null } })).toBe(0);
  });

  it("is handed over again when its job was lost, not while one waits", async () => {
    await write();
    await dispatchMail(postman(), at());
    await owner.outbox.updateMany({
      where: { sentAt: null },
      data: { handedAt: new Date(Date.now() - 3_600_000) },
    });
    expect(await dispatchMail(postman(), at())).toBe(0);
    await owner.$executeRaw`DELETE FROM pgboss.job WHERE name = 'send-mail'`;
    expect(await dispatchMail(postman(), at())).toBe(1);
    expect(await dispatchMail(postman(), at())).toBe(0);
  });

  it("is not lost when the sender dies after the server's yes: it comes again under the same name", async () => {
    answers.push("slow");
    await write();
    await dispatchMail(postman(), at());
    const [mailId = ""] = await underWay();
    const path = (file: string) => JSON.stringify(join(import.meta.dirname, file));
    const child = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "-e",
        `const { mintJob } = await import(${path("../auth/viewer.ts")});
         const { sendMail } = await import(${path("./commands/send-mail.ts")});
         await sendMail(mintJob("outbox"), ${JSON.stringify(mailId)}, new Date());`,
      ],
      { cwd: join(import.meta.dirname, "../.."), env: process.env, stdio: ["ignore", "ignore", "inherit"] },
    );
    const ended = new Promise((done) => child.once("exit", (code, signal) => done(signal ?? code)));
    while (got.length === 0 && child.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    child.kill("SIGKILL");
    expect(await ended).toBe("SIGKILL");
    expect(await underWay()).toEqual([mailId]);
    // The killed sender's lock goes with its connection.
    while ((await underWay()).length > 0) await sendMail(postman(), mailId, at());
    expect(got.map((m) => m.messageId)).toEqual([`<${mailId}@127.0.0.1>`, `<${mailId}@127.0.0.1>`]);
    expect((await listSentMail(world.attorney)).items.filter((m) => m.id === mailId)).toHaveLength(1);
  }, 60_000);

  it("is sent by the worker's queue", async () => {
    const boss = openBoss(() => undefined);
    await boss.start();
    const job = jobs.find((j) => j.name === "send-mail");
    await boss.work("send-mail", { pollingIntervalSeconds: 0.5 }, async ([one]) =>
      job?.run(one?.data, { number: 1, isLast: false }),
    );
    try {
      await write();
      await dispatchMail(postman(), at());
      await expect.poll(() => got.length, { timeout: 20_000 }).toBe(1);
    } finally {
      await boss.stop({ graceful: false });
    }
  }, 60_000);
});

describe("what is written with a change", () => {
  it("tells the team of a client's message, and the client of the firm's, without the text", async () => {
    await sendMessage(world.reporter, world.caseId, { reporterId: null, text: "PRIVILEGED words" });
    await dispatchMail(postman(), at());
    await sendAll();
    expect(got.map((m) => m.to[0]).sort()).toEqual([mailTo(world.attorney), mailTo(world.paralegal)].sort());
    got.length = 0;
    await sendMessage(world.attorney, world.caseId, { reporterId: null, text: "PRIVILEGED words" });
    await dispatchMail(postman(), at());
    await sendAll();
    expect(got.map((m) => m.to[0]).sort()).toEqual([mailTo(world.lead), mailTo(world.paralegal)].sort());
    expect(got.find((m) => m.to[0] === mailTo(world.lead))?.text).toContain(
      `/status/${world.caseId}/messages`,
    );
    expect(JSON.stringify(got)).not.toContain("PRIVILEGED");
  });

  it("tells the team of a report", async () => {
    await submitReport(world.lead, world.caseId, submitReportInput.parse({ text: "PRIVILEGED loss" }));
    await dispatchMail(postman(), at());
    await sendAll();
    expect(got.map((m) => m.to[0]).sort()).toEqual([mailTo(world.attorney), mailTo(world.paralegal)].sort());
    expect(got[0]?.subject).toMatch(/^A new report from the client waits for a decision: Alpha v\. Omega/);
  });

  it("is gone with a change that was rolled back", async () => {
    await expect(
      withViewer(world.attorney, async (tx) => {
        await tx.outbox.createMany({
          data: [
            {
              kind: "deadline.moved",
              userId: world.paralegal.userId,
              caseId: world.caseId,
              subjectId: deadlineId,
            },
          ],
        });
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    expect(await dispatchMail(postman(), at())).toBe(0);
  });

  it("invites with a link that works, and keeps the link nowhere", async () => {
    const invitation = await owner.invitation.create({
      data: {
        tokenHash: "0".repeat(64),
        email: "new@reachable.org",
        name: "New Person",
        organizationId: await makeOrganization(owner, "firm"),
        expiresAt: new Date(Date.now() + 86_400_000),
      },
    });
    await owner.outbox.create({ data: { kind: "invitation", subjectId: invitation.id } });
    await dispatchMail(postman(), at());
    await sendAll();
    const token = /\/invitation\/([\w-]+)/.exec(got[0]?.text ?? "")?.[1] ?? "";
    expect(got[0]?.to).toEqual(["new@reachable.org"]);
    expect(await findInvitation(token)).toMatchObject({ id: invitation.id });
    const kept = await owner.sentMail.findMany({ where: { toAddress: "new@reachable.org" } });
    expect(JSON.stringify(kept)).not.toContain(token);
    expect((await listSentMail(world.administrator)).items[0]).toMatchObject({ to: "new@reachable.org" });
    expect(JSON.stringify(await listSentMail(world.attorney))).not.toContain("new@reachable.org");
  });
});
