import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

export type Letter = { id: string; to: string; subject: string; text: string };

/** The server will never take it: no use trying again. Everything else may pass. */
export class Refused extends Error {}

const PATIENCE_MS = 8_000;

/** RFC 2606: names that belong to nobody, such as the illustrative people's. No server is asked to reach them. */
export const cannotReceive = (address: string) =>
  /@([\w-]+\.)*(example|test|invalid|localhost)$|@([\w-]+\.)*example\.(com|net|org)$/i.test(address);

const refusal = (error: unknown) =>
  error instanceof Error &&
  "responseCode" in error &&
  typeof error.responseCode === "number" &&
  error.responseCode >= 500 &&
  // Wrong credentials are the operator's to mend: the mail waits.
  !("code" in error && error.code === "EAUTH");

/** Where mail leaves, or null where no server is set up. */
export function mailServer(): { deliver: (letter: Letter) => Promise<void> } | null {
  const { SMTP_URL: url, MAIL_FROM: from, BETTER_AUTH_URL: address } = env();
  if (url === null || from === null) return null;
  return {
    deliver: async ({ id, to, subject, text }) => {
      const transport = createTransport({
        url,
        connectionTimeout: PATIENCE_MS,
        greetingTimeout: PATIENCE_MS,
        socketTimeout: PATIENCE_MS,
      });
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          // The same mail keeps its name however often it is tried, so that a receiver can drop a second copy.
          messageId: `<${id}@${new URL(address).hostname}>`,
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
    },
  };
}
