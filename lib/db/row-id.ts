import { randomBytes } from "node:crypto";

let last = 0;

/** A UUID of version 7 (RFC 9562), as the client makes for rows it inserts: in one process each is above the one before. */
export function rowId(): string {
  // Milliseconds and a count within them: 12 bits more than the clock has.
  last = Math.max(last + 1, Date.now() * 4_096);
  const stamp = Math.floor(last / 4_096)
    .toString(16)
    .padStart(12, "0");
  const count = (last % 4_096).toString(16).padStart(3, "0");
  const random = randomBytes(8).toString("hex");
  const variant = "89ab".charAt(Number.parseInt(random.charAt(0), 16) % 4);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${count}-${variant}${random.slice(1, 4)}-${random.slice(4)}`;
}
