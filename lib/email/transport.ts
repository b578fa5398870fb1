import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

export type Letter = { id: string; to: string; subject: string; text: string };

/** The server will never take it: no use trying again. Everything else may pass. */
export class Refused extends Error {}

const PATIENCE_MS = 8_000;

/** RFC 2606: names that belong to nobody, such as the illustrative people's. No server is asked to reach them. */
export const cannotReceive = (address: string) =>
  /@([\w-]+\.)*(example|test|invalid|localhost)$|@([\w-]+\.)*example\.(com|net|org)$/i.test(address);

/** Only what is said of the address or of the mail itself: a server without TLS or a wrong password is the operator's to mend. */
const refusal = (error: unknown) =>
  error instanceof Error &&
  "responseCode" in error &&
  typeof error.responseCode === "number" &&
  error.responseCode >= 500 &&
  "code" in error &&
  (error.code === "EENVELOPE" || error.code === "EMESSAGE");

export type MailSettings = {
  /** smtps://user:password@host, or smtp:// with STARTTLS. */
  url: string;
  from: string;
  /** The product's own address: the host in the name of each mail. */
  address: string;
};

/** A name and password never travel in the clear: such a server must offer TLS, with a certificate that holds. */
const needsTls = (url: URL) => url.protocol === "smtp:" && url.username !== "";

/** Hands one mail to a server. Throws Refused where it will never be taken, and anything else where it may be later. */
export async function sendLetter(settings: MailSettings, { id, to, subject, text }: Letter): Promise<void> {
  const transport = createTransport({
    url: settings.url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    ...(needsTls(new URL(settings.url)) ? { requireTLS: true } : {}),
  });
  try {
    await transport.sendMail({
      from: settings.from,
      to,
      subject,
      text,
      // The same mail keeps its name however often it is tried, so that a receiver can drop a second copy.
      messageId: `<${id}@${new URL(settings.address).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    if (refusal(error)) throw new Refused(error instanceof Error ? error.message : String(error));
    throw error;
  } finally {
    transport.close();
  }
}

/** Where mail leaves, or null where no server is set up. */
export function mailServer(): { deliver: (letter: Letter) => Promise<void> } | null {
  const { SMTP_URL: url, MAIL_FROM: from, BETTER_AUTH_URL: address } = env();
  if (url === null || from === null) return null;
  return { deliver: (letter) => sendLetter({ url, from, address }, letter) };
}
