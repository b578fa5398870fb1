import { generateKeyPairSync } from "node:crypto";
import { createTransport } from "nodemailer";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { viewerOfJob } from "@/lib/auth/session";
import { disconnectAll } from "@/lib/db/prisma";
import { withViewer } from "@/lib/db/with-viewer";
import { acceptImport, undoImport } from "@/lib/imports/commands/decide";
import { confirmEntry } from "@/lib/imports/commands/proposals";
import { receiveSources } from "@/lib/imports/commands/receive";
import {
  SAMPLE_NUMBER,
  type SampleEntry,
  sampleDocket,
  sampleNoticePage,
  sampleSheet,
} from "@/lib/imports/court-samples";
import { getImport, listProposals } from "@/lib/imports/queries";
import { readRaw } from "@/lib/imports/raw-bytes";
import { acceptInput } from "@/lib/imports/schema";
import { makeCase } from "@/prisma/factories/cases";
import { ownerClient } from "@/prisma/factories/owner";
import { joinCase } from "@/prisma/factories/people";
import { makeWorld, viewerFor, type World } from "@/prisma/factories/world";
import { testDatabaseUrl } from "@/scripts/test-database-client";
import { addressOf, tokenOf } from "./address";
import { receiveMail } from "./commands/receive-mail";
import { refuseMail } from "./commands/refuse-mail";
import { openAddress, trustSenders } from "./commands/set-up";
import { pollMailbox } from "./imap-poll";
import { loadAddresses } from "./load-addresses";
import { listIntakeLog } from "./queries";
import { startSmtpListener } from "./smtp-listener";
import { DOVECOT, startDovecot } from "./test-mailbox";

vi.setConfig({ testTimeout: 60_000 });

const owner = ownerClient(testDatabaseUrl("owner"));
const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "der" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
/** The courts' key as their DNS would publish it; every other name is missing. */
const resolveTxt = async (name: string): Promise<string[][]> => {
  if (/^ecf\._domainkey\.(?:dcd|nysd)\.uscourts\.gov$/.test(name))
    return [[`v=DKIM1; k=rsa; p=${keys.publicKey.toString("base64")}`]];
  throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
};

let world: World;
let close = async () => {};
let port = 0;
beforeAll(async () => {
  world = await makeWorld(owner);
  const job = viewerOfJob("intake");
  const listener = await startSmtpListener({
    host: "127.0.0.1",
    port: 0,
    accepts: async (address) => {
      const token = tokenOf(address);
      return (await loadAddresses(job)).some((a) => a.token === token);
    },
    deliver: async (raw, recipients) => (await receiveMail(job, { raw, recipients, resolveTxt })).delivery,
    onError: (error) => {
      throw error;
    },
  });
  port = listener.port;
  close = listener.close;
});
afterAll(async () => {
  await close();
  await owner.$disconnect();
  await disconnectAll();
});

async function freshCase() {
  const caseId = await makeCase(owner, { docketNumberRaw: `${SAMPLE_NUMBER}-ABC` });
  await joinCase(owner, caseId, world.attorney.userId, "attorney");
  const viewer = await viewerFor(world.attorney.userId);
  const { token } = await openAddress(viewer, caseId, { allowList: [] });
  return { caseId, viewer, to: addressOf(token, "intake.localhost") };
}
type Desk = Awaited<ReturnType<typeof freshCase>>;

function sample(at: number): SampleEntry {
  const found = sampleDocket[at];
  if (found === undefined) throw new Error("no sample");
  return found;
}
const order = sample(2);
const complaint = sample(0);

type Mail = { to: string; html?: string; from?: string; signed?: boolean; number?: string; domain?: string };
const transport = () => createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true });

/** Sends as a court's mail server would: a real SMTP client, signed with DKIM. */
async function send({
  to,
  html,
  from = "DCD_ECFNotice@dcd.uscourts.gov",
  signed = true,
  number = `${SAMPLE_NUMBER}-ABC`,
  domain = "dcd.uscourts.gov",
}: Mail) {
  const client = transport();
  try {
    return await client.sendMail({
      from,
      to,
      subject: `Activity in Case ${number} COMPANY A v. AGENCY B Order`,
      html: html ?? sampleNoticePage(order, number),
      ...(signed ? { dkim: { domainName: domain, keySelector: "ecf", privateKey: keys.privateKey } } : {}),
    });
  } finally {
    client.close();
  }
}
const entriesOf = ({ caseId, viewer }: Desk) =>
  withViewer(viewer, (tx) =>
    tx.filing.findMany({
      where: { caseId },
      orderBy: { position: "asc" },
      select: { id: true, number: true, textRaw: true, unreviewed: true, origin: true, kind: true },
    }),
  );
const logOf = async ({ caseId, viewer }: Desk) => (await listIntakeLog(viewer, caseId)).items;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a notice sent to the case's own address", () => {
  it("is on the docket at once, unreviewed, with its raw mail kept and nothing else decided", async () => {
    const desk = await freshCase();
    const begun = performance.now();
    await send({ to: desk.to });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await entriesOf(desk)).toMatchObject([
      {
        number: null,
        unreviewed: true,
        origin: "notice_mail",
        kind: "minute_order",
        textRaw: expect.stringContaining("MINUTE ORDER"),
      },
    ]);
    const [line] = await logOf(desk);
    expect(line).toMatchObject({
      channel: "mail",
      outcome: "entered",
      detail: expect.stringContaining("dcd.uscourts.gov"),
    });
    const review = await getImport(desk.viewer, desk.caseId, line?.importId ?? "");
    expect(review).toMatchObject({ state: "accepted", undoable: true });
    const raw = Buffer.from(await readRaw(desk.caseId, review.files[0]?.sha256 ?? "")).toString();
    expect(raw).toContain("DKIM-Signature:");
    expect(raw).toContain("MINUTE ORDER");
    // The hearing and the date it sets are proposed, and are no facts.
    const { items } = await listProposals(desk.viewer, desk.caseId);
    expect(items[0]?.proposals.map((p) => p.data.kind)).toContain("deadline");
    const facts = await withViewer(desk.viewer, (tx) =>
      tx.deadline.count({ where: { caseId: desk.caseId } }),
    );
    expect(facts).toBe(0);
  });

  it("is entered once, however often it is sent, and is joined by the sheet", async () => {
    const desk = await freshCase();
    await send({ to: desk.to });
    await send({ to: desk.to });
    expect((await logOf(desk)).map((l) => l.outcome)).toEqual(["nothing_new", "entered"]);
    const { id } = await receiveSources(desk.viewer, desk.caseId, {
      channel: "upload",
      files: [{ fileName: "sheet.html", bytes: sampleSheet(sampleDocket) }],
      reason: null,
    });
    const review = await getImport(desk.viewer, desk.caseId, id);
    expect(review.lines.filter((l) => l.change === "added")).toHaveLength(sampleDocket.length - 1);
    await acceptImport(desk.viewer, desk.caseId, id, acceptInput.parse({ planKey: review.planKey }));
    expect((await entriesOf(desk)).map((e) => e.number)).toEqual(sampleDocket.map((e) => e.number));
  });

  it("can be taken back until somebody confirms it", async () => {
    const desk = await freshCase();
    await send({ to: desk.to });
    const importId = (await logOf(desk))[0]?.importId ?? "";
    const undone = await undoImport(desk.viewer, desk.caseId, importId);
    expect(undone).toMatchObject({ state: "reverted", undoable: false });
    expect(await entriesOf(desk)).toEqual([]);
    expect((await readRaw(desk.caseId, undone.files[0]?.sha256 ?? "")).length).toBeGreaterThan(100);

    await send({ to: desk.to, html: sampleNoticePage(complaint) });
    const second = (await logOf(desk))[0];
    await confirmEntry(desk.viewer, desk.caseId, second?.filingId ?? "");
    await expect(undoImport(desk.viewer, desk.caseId, second?.importId ?? "")).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await entriesOf(desk)).toMatchObject([{ number: 1, unreviewed: false }]);
  });

  it("does not come again by the same mail once it was taken back, nor by another that brings the same", async () => {
    const desk = await freshCase();
    const { message } = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: "windows",
    }).sendMail({
      from: "DCD_ECFNotice@dcd.uscourts.gov",
      to: desk.to,
      subject: "Activity in Case",
      html: sampleNoticePage(order),
      dkim: { domainName: "dcd.uscourts.gov", keySelector: "ecf", privateKey: keys.privateKey },
    });
    const raw = Buffer.from(message.toString());
    const deliver = async (bytes: Buffer) =>
      (await receiveMail(viewerOfJob("intake"), { raw: bytes, recipients: [desk.to], resolveTxt }))
        .outcomes[0];
    const first = await deliver(raw);
    expect(first?.outcome).toBe("entered");
    await undoImport(desk.viewer, desk.caseId, first?.importId ?? "");
    // The same bytes; the same message by another way; and the copy that the court sent to a colleague.
    const rerouted = Buffer.concat([Buffer.from("Received: from mx.firm.example\r\n"), raw]);
    for (const again of [raw, rerouted]) {
      expect(await deliver(again)).toMatchObject({
        outcome: "nothing_new",
        importId: first?.importId,
        detail: expect.stringContaining("taken back"),
      });
    }
    await send({ to: desk.to });
    expect((await logOf(desk))[0]).toMatchObject({
      outcome: "waiting",
      detail: expect.stringContaining("took back"),
    });
    expect(await entriesOf(desk)).toEqual([]);
    // What was never taken back still comes by itself.
    await send({ to: desk.to, html: sampleNoticePage(complaint) });
    expect(await entriesOf(desk)).toMatchObject([{ number: 1 }]);
    // A person may take it in all the same.
    const waiting = await getImport(desk.viewer, desk.caseId, (await logOf(desk))[1]?.importId ?? "");
    await acceptImport(desk.viewer, desk.caseId, waiting.id, acceptInput.parse({ planKey: waiting.planKey }));
    expect(await entriesOf(desk)).toHaveLength(2);
  });

  it("is no obstacle to the court's own notice when somebody sent its name before", async () => {
    const desk = await freshCase();
    const client = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
    const { message } = await client.sendMail({
      from: "DCD_ECFNotice@dcd.uscourts.gov",
      to: desk.to,
      subject: "Activity in Case",
      html: sampleNoticePage(order),
      dkim: { domainName: "dcd.uscourts.gov", keySelector: "ecf", privateKey: keys.privateKey },
    });
    const raw = message.toString();
    const unsigned = raw.slice(0, raw.search(/DKIM-Signature:/)) + raw.slice(raw.search(/\r\nFrom:/) + 2);
    const deliver = async (text: string) =>
      (
        await receiveMail(viewerOfJob("intake"), {
          raw: Buffer.from(text),
          recipients: [desk.to],
          resolveTxt,
        })
      ).outcomes[0];
    expect(await deliver(unsigned)).toMatchObject({ outcome: "waiting" });
    expect(await deliver(raw)).toMatchObject({ outcome: "entered" });
  });

  it("comes to a closed case too: courts go on filing after judgment", async () => {
    const desk = await freshCase();
    await owner.case.update({ where: { id: desk.caseId }, data: { phase: "closed" } });
    await send({ to: desk.to });
    expect(await entriesOf(desk)).toHaveLength(1);
  });

  it("waits for a person where it would change an entry that is here", async () => {
    const desk = await freshCase();
    const { id } = await receiveSources(desk.viewer, desk.caseId, {
      channel: "upload",
      files: [{ fileName: "sheet.html", bytes: sampleSheet(sampleDocket.slice(0, 1)) }],
      reason: null,
    });
    const review = await getImport(desk.viewer, desk.caseId, id);
    await acceptImport(desk.viewer, desk.caseId, id, acceptInput.parse({ planKey: review.planKey }));
    const before = await entriesOf(desk);
    await send({
      to: desk.to,
      html: sampleNoticePage({ ...complaint, text: `AMENDED ${complaint.text} Corrected by the clerk.` }),
    });
    expect(await entriesOf(desk)).toEqual(before);
    expect((await logOf(desk))[0]).toMatchObject({ outcome: "waiting" });
  });
});

describe("what is not the court's notice of this case", () => {
  it.each([
    ["unsigned", { signed: false }, "signature is missing"],
    ["from a stranger", { from: "clerk@courts.example" }, "no court"],
    [
      "signed by another court, though it names this case",
      { from: "NYSD_ECFNotice@nysd.uscourts.gov", domain: "nysd.uscourts.gov" },
      "signed by another court (nysd) than this case's (dcd)",
    ],
    ["of another case", { number: "1:25-cv-00777-XYZ" }, "does not name this case"],
    ["no notice at all", { html: "<p>Lunch on Friday?</p>" }, "."],
  ])("waits when it is %s", async (_name, mail, detail) => {
    const desk = await freshCase();
    await send({ to: desk.to, ...mail });
    expect(await entriesOf(desk)).toEqual([]);
    const [line] = await logOf(desk);
    expect(line?.outcome).toBe("waiting");
    expect(line?.detail).toContain(detail);
  });

  it("waits when its body was changed after it was signed", async () => {
    const desk = await freshCase();
    const client = createTransport({ streamTransport: true, buffer: true });
    const { message } = await client.sendMail({
      from: "DCD_ECFNotice@dcd.uscourts.gov",
      to: desk.to,
      subject: "Activity in Case",
      html: sampleNoticePage(order),
      dkim: { domainName: "dcd.uscourts.gov", keySelector: "ecf", privateKey: keys.privateKey },
    });
    const forged = Buffer.from(message.toString().replace("due by 7/8/2026", "due by 9/8/2026"));
    expect(forged.equals(Buffer.from(message.toString()))).toBe(false);
    const receipt = await receiveMail(viewerOfJob("intake"), {
      raw: forged,
      recipients: [desk.to],
      resolveTxt,
    });
    expect(receipt.outcomes).toMatchObject([
      { outcome: "waiting", detail: expect.stringContaining("does not hold") },
    ]);
    expect(await entriesOf(desk)).toEqual([]);
  });

  it("is refused at the door where the address is not ours, or was closed", async () => {
    await expect(send({ to: addressOf("a".repeat(26), "intake.localhost") })).rejects.toThrow(/550/);
  });

  it("is sent back to try again while the sender's DNS does not answer", async () => {
    const desk = await freshCase();
    const receipt = await receiveMail(viewerOfJob("intake"), {
      raw: Buffer.from(
        `From: a@dcd.uscourts.gov\r\nDKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=dcd.uscourts.gov; s=ecf; h=from; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA\r\nTo: ${desk.to}\r\n\r\n`,
      ),
      recipients: [desk.to],
      resolveTxt: async () => {
        throw Object.assign(new Error("timeout"), { code: "ETIMEOUT" });
      },
    });
    expect(receipt).toEqual({ delivery: "later", outcomes: [] });
    expect(await logOf(desk)).toEqual([]);
  });
});

it("reaches no case by its number alone where two have that number, perhaps of two firms", async () => {
  const number = "1:26-cv-07777-ABC";
  const desks = await Promise.all(
    [world.attorney, world.stranger].map(async ({ userId }) => {
      const caseId = await makeCase(owner, { docketNumberRaw: number });
      await joinCase(owner, caseId, userId, "attorney");
      const viewer = await viewerFor(userId);
      const { token } = await openAddress(viewer, caseId, { allowList: [] });
      return { caseId, viewer, to: addressOf(token, "intake.localhost") };
    }),
  );
  const client = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await client.sendMail({
    from: "DCD_ECFNotice@dcd.uscourts.gov",
    to: "docketing@firm.example",
    subject: "Activity in Case",
    html: sampleNoticePage(order, number),
    dkim: { domainName: "dcd.uscourts.gov", keySelector: "ecf", privateKey: keys.privateKey },
  });
  const deliver = async (recipients: string[]) =>
    (
      await receiveMail(viewerOfJob("intake"), {
        raw: Buffer.from(message.toString()),
        recipients,
        resolveTxt,
      })
    ).outcomes.map((o) => o.outcome);
  expect(await deliver(["docketing@firm.example"])).toEqual(["refused", "refused"]);
  for (const desk of desks) {
    expect(await entriesOf(desk)).toEqual([]);
    expect(await logOf(desk)).toMatchObject([
      { outcome: "refused", sender: null, subject: null, importId: null },
    ]);
  }
  const [mine, theirs] = desks;
  if (mine === undefined || theirs === undefined) throw new Error("no desks");
  expect(await deliver([mine.to])).toEqual(["entered"]);
  expect(await entriesOf(theirs)).toEqual([]);
});

it("waits, and is soon done with, when its header is megabytes long", async () => {
  const desk = await freshCase();
  const raw = Buffer.from(
    `From: DCD_ECFNotice@dcd.uscourts.gov\r\n${"X-A: b\r\n".repeat(1_000_000)}\r\n${sampleNoticePage(order)}`,
  );
  const used = process.cpuUsage();
  const { outcomes } = await receiveMail(viewerOfJob("intake"), { raw, recipients: [desk.to], resolveTxt });
  expect(outcomes).toMatchObject([{ outcome: "waiting", detail: expect.stringContaining("plainly") }]);
  // Its signature alone would take over two seconds of work.
  expect(process.cpuUsage(used).user / 1_000).toBeLessThan(1_500);
});

it("keeps no mail that the product itself sent", async () => {
  const desk = await freshCase();
  const raw = Buffer.from(
    `From: "Case tracker" <Tracker@firm.example>\r\nTo: ${desk.to}\r\nSubject: Due tomorrow\r\n\r\nThe answer is due.`,
  );
  const deliver = (ownSender: string | null) =>
    receiveMail(viewerOfJob("intake"), { raw, recipients: [desk.to], resolveTxt, ownSender });
  await deliver("Tracker <tracker@firm.example>");
  expect(await logOf(desk)).toMatchObject([{ outcome: "refused", importId: null }]);
  expect((await deliver(null)).outcomes).toMatchObject([{ outcome: "waiting" }]);
});

it("believes a colleague as soon as an attorney says so, at the same address", async () => {
  const desk = await freshCase();
  const mail = { to: desk.to, from: "colleague@firm.example", signed: false };
  await send(mail);
  expect((await logOf(desk))[0]).toMatchObject({ outcome: "waiting", undoable: false });
  await trustSenders(desk.viewer, desk.caseId, { allowList: ["@firm.example"] });
  await send(mail);
  expect((await logOf(desk))[0]).toMatchObject({ outcome: "entered", undoable: true });
  await expect(
    trustSenders(world.paralegal, world.caseId, { allowList: ["@firm.example"] }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

it("writes why a message was too large to be read in the log of its case, and of no other", async () => {
  const [named, other] = [await freshCase(), await freshCase()];
  const head = Buffer.from("From: e@example.org\r\nSubject: Boxes\r\nMessage-ID: <big@example.org>\r\n\r\n");
  await refuseMail(viewerOfJob("intake"), { head, recipients: [named.to], bytes: 40 * 1024 * 1024 });
  expect(await logOf(named)).toMatchObject([
    {
      outcome: "refused",
      sender: "e@example.org",
      subject: "Boxes",
      detail: expect.stringContaining("40 MB"),
    },
  ]);
  expect(await logOf(other)).toEqual([]);
  await expect(
    refuseMail(named.viewer, { head, recipients: [named.to], bytes: 40 * 1024 * 1024 }),
  ).rejects.toMatchObject({ code: "not_found" });
});

describe.skipIf(DOVECOT === undefined)(
  "a notice in a mailbox (skipped where dovecot is not installed)",
  () => {
    it("is on the docket within ten seconds of reaching the IMAP server, and its message is seen", async () => {
      const desk = await freshCase();
      const box = await startDovecot(DOVECOT ?? "");
      try {
        const job = viewerOfJob("intake");
        const poll = () =>
          pollMailbox(
            box.url,
            async (raw, recipients) => (await receiveMail(job, { raw, recipients, resolveTxt })).delivery,
            { refuse: (message) => refuseMail(job, message) },
          );
        await vi.waitFor(poll, { timeout: 20_000, interval: 250 });
        // The court's server signs; the message then goes through the firm's mailbox, as every subscriber's does.
        const court = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
        const { message } = await court.sendMail({
          from: "DCD_ECFNotice@dcd.uscourts.gov",
          to: desk.to,
          subject: `Activity in Case ${SAMPLE_NUMBER}-ABC COMPANY A v. AGENCY B Order`,
          html: sampleNoticePage(order, `${SAMPLE_NUMBER}-ABC`),
          dkim: { domainName: "dcd.uscourts.gov", keySelector: "ecf", privateKey: keys.privateKey },
        });
        if (!Buffer.isBuffer(message)) throw new Error("no message");
        const begun = performance.now();
        box.put("1.notice", Buffer.concat([Buffer.from(`Delivered-To: ${desk.to}\r\n`), message]));
        expect(await poll()).toEqual({ taken: 1, later: 0, tooLarge: 0 });
        expect(performance.now() - begun).toBeLessThan(10_000);
        expect(await entriesOf(desk)).toMatchObject([{ unreviewed: true, origin: "notice_mail" }]);
        expect((await logOf(desk))[0]).toMatchObject({
          outcome: "entered",
          detail: expect.stringContaining("signed by dcd.uscourts.gov"),
        });
        expect(box.seen()).toBe(1);
        expect(await poll()).toEqual({ taken: 0, later: 0, tooLarge: 0 });
      } finally {
        await box.stop();
      }
    });
  },
);
