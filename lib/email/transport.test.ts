import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Refused, sendLetter } from "./transport";

const taken: string[] = [];
/** A real server with a certificate that nobody vouches for, which takes mail from one person alone. */
const server = (options: { secure?: boolean; disabledCommands?: string[] }) =>
  new SMTPServer({
    authMethods: ["PLAIN", "LOGIN"],
    ...options,
    onAuth({ username, password }, _session, done) {
      if (username === "tracker" && password === "right") done(null, { user: username });
      else done(new Error("No"));
    },
    onData(stream, session, done) {
      stream.resume();
      stream.on("end", () => {
        taken.push(`${session.user} ${session.secure ? "over TLS" : "in the clear"}`);
        done();
      });
    },
  });
const tls = server({ secure: true });
const startTls = server({});
const plain = server({ disabledCommands: ["STARTTLS"] });
const servers = [tls, startTls, plain];
const port = (of: SMTPServer) => (of.server.address() as AddressInfo).port;
beforeAll(async () => {
  for (const one of servers) {
    one.on("error", () => undefined);
    await new Promise<void>((done) => one.listen(0, "127.0.0.1", done));
  }
});
afterAll(async () => {
  for (const one of servers) await new Promise<void>((done) => one.close(done));
});
beforeEach(() => void taken.splice(0));

const letter = { id: "01990000-0000-7000-8000-000000000001", to: "a@firm.org", subject: "Due", text: "Due." };
const send = (url: string) =>
  sendLetter({ url, from: "tracker@firm.org", address: "https://tracker.firm.org" }, letter);
/** The operator has said that this certificate is theirs. */
const TRUSTED = "?tls.rejectUnauthorized=false";

describe("a mail server with TLS and a password", () => {
  it("takes mail over TLS from the start, and by STARTTLS", async () => {
    await send(`smtps://tracker:right@127.0.0.1:${port(tls)}${TRUSTED}`);
    await send(`smtp://tracker:right@127.0.0.1:${port(startTls)}${TRUSTED}`);
    expect(taken).toEqual(["tracker over TLS", "tracker over TLS"]);
  });

  it("is not believed with a certificate that nobody vouches for: the mail waits", async () => {
    for (const url of [
      `smtps://tracker:right@127.0.0.1:${port(tls)}`,
      `smtp://tracker:right@127.0.0.1:${port(startTls)}`,
    ]) {
      const error = await send(url).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(Refused);
      expect(String(error)).toMatch(/certificate/i);
    }
    expect(taken).toEqual([]);
  });

  it("is not given a password in the clear", async () => {
    const error = await send(`smtp://tracker:right@127.0.0.1:${port(plain)}`).catch((e: unknown) => e);
    expect(error).not.toBeInstanceOf(Refused);
    expect(String(error)).toMatch(/TLS/);
    expect(taken).toEqual([]);
  });

  it("keeps the mail waiting where the password is wrong: that is the operator's to mend", async () => {
    const error = await send(`smtps://tracker:wrong@127.0.0.1:${port(tls)}${TRUSTED}`).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ code: "EAUTH" });
    expect(error).not.toBeInstanceOf(Refused);
  });
});
