import { hkdfSync } from "node:crypto";

const KEY_BYTES = 32;

/**
 * The key one person's drafts are sealed with in a browser: always the same for the same person, and nobody's who
 * does not know the server's secret. Base64 of 32 bytes.
 */
export const draftKeyOf = (secret: string, userId: string): string =>
  Buffer.from(hkdfSync("sha256", secret, "", `form drafts of ${userId}`, KEY_BYTES)).toString("base64");
