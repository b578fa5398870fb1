import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as they stand in a link, and the hash that is kept of them. */
export function newToken(prefix = ""): { token: string; hash: string } {
  const token = `${prefix}${randomBytes(32).toString("base64url")}`;
  return { token, hash: createHash("sha256").update(token).digest("hex") };
}

/** The link that a person opens. `origin` is the address people type. */
export const invitationLink = (origin: string, token: string) =>
  new URL(`/invitation/${token}`, origin).toString();

/** The link with which a person sets a new password. */
export const passwordLinkAddress = (origin: string, token: string) =>
  new URL(`/new-password/${token}`, origin).toString();

/** When a link made now stops working: in real time, also where the clock is pinned. */
export const expiryAfter = (days: number) => new Date(Date.now() + days * 86_400_000);
