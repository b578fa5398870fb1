import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { forbidden } from "@/lib/errors";
import { filesFolder, uploadFile, uploadsFolder } from "@/lib/paths";

const id = z.uuid();
const keptRows = z.array(z.object({ id: z.uuid() }));
const DAY = 86_400_000;

const names = async (folder: string) => readdir(folder).catch((): string[] => []);
const isOlder = async (path: string, than: number) => {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtimeMs < than;
};

/** Files below one case's folder that have no row, or a destroyed one, and are older than any open transaction. */
async function sweepCase(viewer: Viewer, folder: string, before: number): Promise<number> {
  let removed = 0;
  const old: string[] = [];
  for (const name of await names(folder)) {
    if (await isOlder(join(folder, name), before)) old.push(name);
  }
  const ids = old.filter((name) => id.safeParse(name).success);
  const kept = new Set(
    await withViewer(viewer, async (tx) =>
      keptRows.parse(await tx.$queryRaw`SELECT kept_documents(${ids}::uuid[]) AS id`).map((row) => row.id),
    ),
  );
  for (const name of old) {
    // A half-copied file ends in .part; anything else that is no document of ours is left alone.
    if (kept.has(name) || !(id.safeParse(name).success || name.endsWith(".part"))) continue;
    await rm(join(folder, name), { force: true });
    removed += 1;
  }
  return removed;
}

/**
 * Removes what a crash, a destruction or a closed window left: document files without a row, uploads a day old,
 * upload files without a row, expired idempotency answers. Returns how much. `graceMs` is the age below which a
 * file may belong to a transaction that has not committed yet.
 */
export async function sweepFiles(
  viewer: Viewer,
  now: number,
  graceMs = 300_000,
): Promise<{ documents: number; uploads: number }> {
  if (viewer.job !== "sweep") throw forbidden("Only the sweep does this.");
  let documents = 0;
  for (const name of await names(filesFolder())) {
    if (id.safeParse(name).success)
      documents += await sweepCase(viewer, join(filesFolder(), name), now - graceMs);
  }
  const stale = new Date(now - DAY);
  const known = await withViewer(viewer, async (tx) => {
    await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: stale } } });
    await tx.upload.deleteMany({ where: { createdAt: { lt: stale } } });
    return new Set((await tx.upload.findMany({ select: { id: true } })).map((row) => row.id));
  });
  let uploads = 0;
  for (const name of await names(uploadsFolder())) {
    if (!id.safeParse(name).success || known.has(name)) continue;
    if (!(await isOlder(uploadFile(name), now - graceMs))) continue;
    await rm(uploadFile(name), { force: true });
    uploads += 1;
  }
  return { documents, uploads };
}
