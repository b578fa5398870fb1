import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { sourcesFolder } from "@/lib/paths";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a source's bytes lie: beside the documents, under their hash, once however often they come. */
export const rawFile = (caseId: string, sha256: string): string =>
  join(sourcesFolder(caseId), hash.parse(sha256));

export const readRaw = (caseId: string, sha256: string): Promise<Uint8Array> =>
  readFile(rawFile(caseId, sha256));

/** Keeps the bytes, synced and in place before the command commits. */
export async function keepRaw(caseId: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const target = rawFile(caseId, sha256);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const partial = `${target}.${randomUUID()}.part`;
  const file = await open(partial, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, target);
  const folder = await open(dirname(target));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
