import { execFile, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A real IMAP server for tests, where one is installed. */
export const DOVECOT = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"].find((path) => existsSync(path));

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
export async function startDovecot(program: string) {
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
    put: (name: string, message: string | Uint8Array) => {
      const path = join(folder, "mail/new", name);
      writeFileSync(path, typeof message === "string" ? message.replaceAll("\n", "\r\n") : message);
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
