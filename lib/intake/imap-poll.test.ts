import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { pollMailbox } from "./imap-poll";
import { DOVECOT, startDovecot } from "./test-mailbox";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const refuse = async () => {
  throw new Error("no message here is too large");
};

describe.skipIf(DOVECOT === undefined)("a mailbox over IMAP (skipped where dovecot is not installed)", () => {
  let box: Awaited<ReturnType<typeof startDovecot>>;
  beforeAll(async () => {
    box = await startDovecot(DOVECOT ?? "");
    await vi.waitFor(() => pollMailbox(box.url, async () => "taken", { refuse }), {
      timeout: 20_000,
      interval: 250,
    });
  });
  afterAll(() => box.stop());

  it("gives each unseen message once, with every address it was sent to", async () => {
    box.put(
      "1.a",
      "Delivered-To: box+case-abcdefghijklmnopqrstuvwxyz@firm.example\nFrom: ecf@dcd.uscourts.gov\nTo: Ann <ann@firm.example>,\n lee@firm.example\nSubject: Activity\n\nText of the notice\n",
    );
    box.put("2.a", "From: b@example.org\nTo: ann@firm.example\nSubject: Two\n\nSecond\n");
    const got: { text: string; to: readonly string[] }[] = [];
    const result = await pollMailbox(
      box.url,
      async (raw, to) => {
        got.push({ text: Buffer.from(raw).toString(), to });
        return "taken";
      },
      { refuse },
    );
    expect(result).toEqual({ taken: 2, later: 0, tooLarge: 0 });
    const first = got.find((g) => g.text.includes("Text of the notice"));
    expect(first?.to).toEqual(
      expect.arrayContaining([
        "box+case-abcdefghijklmnopqrstuvwxyz@firm.example",
        "ann@firm.example",
        "lee@firm.example",
      ]),
    );
    expect(await pollMailbox(box.url, async () => "taken", { refuse })).toEqual({
      taken: 0,
      later: 0,
      tooLarge: 0,
    });
    expect(box.seen()).toBe(2);
  });

  it("leaves unseen what cannot be decided yet, and gives it again", async () => {
    box.put("3.a", "From: c@example.org\nTo: ann@firm.example\n\nThird\n");
    expect(await pollMailbox(box.url, async () => "later", { refuse })).toEqual({
      taken: 0,
      later: 1,
      tooLarge: 0,
    });
    expect(await pollMailbox(box.url, async () => "taken", { refuse })).toEqual({
      taken: 1,
      later: 0,
      tooLarge: 0,
    });
  });

  it("takes the newest first, and is not held up by what cannot be decided", async () => {
    const postponed = new Map<string, number>();
    for (const n of [1, 2, 3])
      box.put(`${n}.undecided`, `From: c@example.org\nTo: ann@firm.example\n\nOld ${n}\n`);
    const got: string[] = [];
    const look = (delivery: "taken" | "later") =>
      pollMailbox(
        box.url,
        async (raw) => {
          got.push(/Old \d|The notice/.exec(Buffer.from(raw).toString())?.[0] ?? "");
          return delivery;
        },
        { refuse, postponed, most: 3 },
      );
    await vi.waitFor(async () => expect((await look("later")).later).toBe(3), { timeout: 5_000 });
    got.length = 0;
    box.put("9.notice", "From: ecf@dcd.uscourts.gov\nTo: ann@firm.example\n\nThe notice\n");
    expect(await look("taken")).toEqual({ taken: 1, later: 3, tooLarge: 0 });
    expect(got).toEqual(["The notice"]);
    postponed.clear();
    expect(await look("taken")).toEqual({ taken: 3, later: 0, tooLarge: 0 });
  });

  it("keeps a message unseen when taking it fails", async () => {
    box.put("4.a", "From: d@example.org\nTo: ann@firm.example\n\nFourth\n");
    await expect(
      pollMailbox(
        box.url,
        async () => {
          throw new Error("the database is away");
        },
        { refuse },
      ),
    ).rejects.toThrow("the database is away");
    expect(await pollMailbox(box.url, async () => "taken", { refuse })).toEqual({
      taken: 1,
      later: 0,
      tooLarge: 0,
    });
  });

  it("reads only the head of a message over 32 MB, and tells of it once", async () => {
    box.put(
      "5.a",
      `Delivered-To: box+case-big@firm.example\nFrom: e@example.org\nTo: ann@firm.example\nSubject: Boxes\n\n${`${"x".repeat(998)}\n`.repeat(33 * 1049)}`,
    );
    const told: { head: string; to: readonly string[]; bytes: number }[] = [];
    const look = () =>
      pollMailbox(
        box.url,
        async () => {
          throw new Error("it must not be read");
        },
        {
          refuse: async ({ head, recipients, bytes }) => {
            told.push({ head: Buffer.from(head).toString(), to: recipients, bytes });
          },
        },
      );
    expect(await look()).toEqual({ taken: 0, later: 0, tooLarge: 1 });
    expect(await look()).toEqual({ taken: 0, later: 0, tooLarge: 0 });
    expect(told).toHaveLength(1);
    expect(told[0]?.to).toEqual(expect.arrayContaining(["box+case-big@firm.example", "ann@firm.example"]));
    expect(told[0]?.bytes).toBeGreaterThan(32 * 1024 * 1024);
    expect(told[0]?.head).toContain("Subject: Boxes");
    expect(told[0]?.head.length).toBeLessThan(2_000);
  });
});
