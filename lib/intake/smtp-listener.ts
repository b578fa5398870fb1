import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { MAX_MAIL_BYTES } from "@/lib/docket/parse/mail/parse-mail";

/** `later`: it cannot be decided now (the sender's DNS does not answer); the sending server tries again. */
export type Delivery = "taken" | "later";
export type SmtpOptions = {
  host: string;
  port: number;
  /** Whether an address is one of ours. Others are refused before their mail is sent. */
  accepts: (address: string) => Promise<boolean>;
  deliver: (raw: Uint8Array, recipients: readonly string[]) => Promise<Delivery>;
  onError: (error: Error) => void;
};

class Refusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}
const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

async function readAll(stream: AsyncIterable<Buffer>): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    // Read to the end all the same: an answer in the middle of the data would be lost.
    if (size <= MAX_MAIL_BYTES) chunks.push(chunk);
  }
  return size <= MAX_MAIL_BYTES ? Buffer.concat(chunks) : null;
}

/** Listens for mail to the cases' addresses. Answers the port it got and how to stop it. */
export async function startSmtpListener(
  options: SmtpOptions,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new SMTPServer({
    banner: "Legion tracker intake",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    size: MAX_MAIL_BYTES,
    // No look-up of who calls: what a message is worth is decided by its signature.
    disableReverseLookup: true,
    maxClients: 50,
    socketTimeout: 60_000,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      options.accepts(address).then(
        (ours) => done(ours ? null : new Refusal(550, "No such address here.")),
        (error: unknown) => {
          options.onError(toError(error));
          done(new Refusal(451, "Try again later."));
        },
      );
    },
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map((r) => r.address);
      readAll(stream)
        .then(async (raw) => {
          if (raw === null) return done(new Refusal(552, "This message is larger than 32 MB."));
          const delivery = await options.deliver(raw, recipients);
          done(
            delivery === "taken"
              ? null
              : new Refusal(451, "The sender cannot be verified now. Try again later."),
          );
        })
        .catch((error: unknown) => {
          options.onError(toError(error));
          // Kept by the sender until it can be kept here: no notice is lost.
          done(new Refusal(451, "Try again later."));
        });
    },
  });
  server.on("error", (error) => options.onError(error));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address: AddressInfo | string | null = server.server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : options.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
