import { execFile, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { pollMailbox } from "./imap-poll";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DOVECOT = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"].find((path) => existsSync(path));

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const at = probe.address();
      probe.close(() =>
        typeof at === "object" && at !== null ? resolve(at.port) : reject(new Error("no port")),
      );
    });
  });

/** A mailbox on a real IMAP server, run by whoever runs the tests. */
async function startDovecot(program: string) {
  const folder = mkdtempSync(join(tmpdir(), "imap-"));
  const port = await freePort();
  const root = process.getuid?.() === 0;
  // Dovecot refuses to hand out mail as root: then the mailbox belongs to nobody.
  const user = root ? "nobody" : userInfo().username;
  for (const part of ["run", "state", "mail/new", "mail/cur", "mail/tmp"])
    mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, "users"), "court:{PLAIN}secret\n");
  writeFileSync(
    join(folder, "dovecot.conf"),
    `protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
default_login_user = ${root ? "nobody" : user}
default_internal_user = ${user}
${root ? "default_internal_group = nogroup" : ""}
mail_location = maildir:${folder}/mail
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${user} gid=${root ? "nogroup" : String(userInfo().gid)} home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`,
  );
  if (root) await promisify(execFile)("chown", ["-R", "nobody:nogroup", join(folder, "mail")]);
  await promisify(execFile)("chmod", ["755", folder]);
  const server = spawn(program, ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "ignore" });
  return {
    url: `imap://court:secret@127.0.0.1:${port}/INBOX`,
    put: (name: string, text: string) => {
      const path = join(folder, "mail/new", name);
      writeFileSync(path, text.replaceAll("\n", "\r\n"));
      if (root) spawnSync("chown", ["nobody:nogroup", path]);
    },
    seen: () => readdirSync(join(folder, "mail/cur")).filter((f) => /:2,.*S/.test(f)).length,
    stop: async () => {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describe.skipIf(DOVECOT === undefined)("a mailbox over IMAP (skipped where dovecot is not installed)", () => {
  let box: Awaited<ReturnType<typeof startDovecot>>;
  beforeAll(async () => {
    box = await startDovecot(DOVECOT ?? "");
    await vi.waitFor(() => pollMailbox(box.url, async () => "taken"), { timeout: 20_000, interval: 250 });
  });
  afterAll(() => box.stop());

  it("gives each unseen message once, with every address it was sent to", async () => {
    box.put(
      "1.a",
      "Delivered-To: box+case-abcdefghijklmnopqrstuvwxyz@firm.example\nFrom: ecf@dcd.uscourts.gov\nTo: Ann <ann@firm.example>,\n lee@firm.example\nSubject: Activity\n\nText of the notice\n",
    );
    box.put("2.a", "From: b@example.org\nTo: ann@firm.example\nSubject: Two\n\nSecond\n");
    const got: { text: string; to: readonly string[] }[] = [];
    const result = await pollMailbox(box.url, async (raw, to) => {
      got.push({ text: Buffer.from(raw).toString(), to });
      return "taken";
    });
    expect(result).toEqual({ taken: 2, later: 0 });
    const first = got.find((g) => g.text.includes("Text of the notice"));
    expect(first?.to).toEqual(
      expect.arrayContaining([
        "box+case-abcdefghijklmnopqrstuvwxyz@firm.example",
        "ann@firm.example",
        "lee@firm.example",
      ]),
    );
    expect(await pollMailbox(box.url, async () => "taken")).toEqual({ taken: 0, later: 0 });
    expect(box.seen()).toBe(2);
  });

  it("leaves unseen what cannot be decided yet, and gives it again", async () => {
    box.put("3.a", "From: c@example.org\nTo: ann@firm.example\n\nThird\n");
    expect(await pollMailbox(box.url, async () => "later")).toEqual({ taken: 0, later: 1 });
    expect(await pollMailbox(box.url, async () => "taken")).toEqual({ taken: 1, later: 0 });
  });

  it("keeps a message unseen when taking it fails", async () => {
    box.put("4.a", "From: d@example.org\nTo: ann@firm.example\n\nFourth\n");
    await expect(
      pollMailbox(box.url, async () => {
        throw new Error("the database is away");
      }),
    ).rejects.toThrow("the database is away");
    expect(await pollMailbox(box.url, async () => "taken")).toEqual({ taken: 1, later: 0 });
  });
});
