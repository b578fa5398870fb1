import { createHash } from "node:crypto";

export type MailHead = { from: string; subject: string; messageId: string; sha256: string; fileName: string };

const MOST = 64_000;

/** What the log says of a message, from its header fields alone. Encoded words are left as they are. */
export function readHead(raw: Uint8Array): MailHead {
  const head = (
    Buffer.from(raw.subarray(0, MOST))
      .toString("latin1")
      .split(/\r?\n\r?\n/)[0] ?? ""
  ).replace(/\r?\n[ \t]+/g, " ");
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(head)?.[1]?.trim().slice(0, 500) ?? "";
  const subject = field("Subject");
  return {
    from: /[^\s<>"]+@[^\s<>"]+/.exec(field("From"))?.[0]?.toLowerCase() ?? "",
    subject,
    messageId: field("Message-ID"),
    sha256: createHash("sha256").update(raw).digest("hex"),
    fileName: `${
      subject
        .replace(/[^\w .,:()-]+/g, " ")
        .replaceAll(":", "-")
        .trim()
        .slice(0, 120) || "Message"
    }.eml`,
  };
}
