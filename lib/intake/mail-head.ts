import { createHash } from "node:crypto";

export type MailHead = { from: string; subject: string; messageId: string; sha256: string; fileName: string };

const MOST = 64_000;

/** A court's header has a few kilobytes; checking the signature of one of megabytes costs seconds and memory. */
const MOST_HEAD = 512_000;

/** Whether the header ends where one that a person or a court sends would. */
export const endsSoon = (raw: Uint8Array): boolean =>
  raw.byteLength <= MOST_HEAD ||
  /\r?\n\r?\n/.test(Buffer.from(raw.buffer, raw.byteOffset, MOST_HEAD).toString("latin1"));

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
