import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/** The SHA-256 of a file as it lies on the disk, in hex; null where there is none. */
export async function hashFile(path: string): Promise<string | null> {
  const there = await stat(path).catch(() => null);
  if (there === null) return null;
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
