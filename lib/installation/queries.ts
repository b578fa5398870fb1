import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canAdminister } from "@/lib/people/access";
import type { ChainCheck, IllustrativeCase, InstallationEvent } from "./schema";
import { eventText } from "./words";

const eventData = z.record(z.string(), z.unknown());
const verified = z.tuple([z.object({ broken: z.number().int().nullable() })]);

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(ids)] } };
  const select = { id: true, name: true } as const;
  const people = await tx.user.findMany({ where, select });
  const organizations = await tx.organization.findMany({ where, select });
  const invitations = await tx.invitation.findMany({ where, select });
  return new Map([...people, ...organizations, ...invitations].map((row) => [row.id, row.name]));
}

/** What was done to the installation itself, newest first: sign-ins, people, settings. */
export async function listInstallationEvents(
  viewer: Viewer,
  cursor?: string,
): Promise<Page<InstallationEvent>> {
  if (!canAdminister(viewer)) throw notFound();
  const after = Number(readCursor(cursor, 1)?.[0]);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: { caseId: null, ...(Number.isInteger(after) ? { seq: { lt: after } } : {}) },
      orderBy: { seq: "desc" },
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        seq: true,
        at: true,
        actorId: true,
        action: true,
        subjectId: true,
        data: true,
        hash: true,
      },
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const names = await namesOf(
      tx,
      shown.flatMap((r) => [r.actorId, r.subjectId].flatMap((id) => id ?? [])),
    );
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: shown.map((r) => ({
        id: r.id,
        seq: r.seq,
        at: r.at.toISOString(),
        actor: r.actorId === null ? null : (names.get(r.actorId) ?? "A person no longer here"),
        text: eventText({ ...r, data: eventData.parse(r.data) }, names),
        hash: r.hash,
      })),
      next: last ? writeCursor(last.seq) : null,
    };
  });
}

/** Recomputes the installation's chain from its first event. */
export async function checkInstallationChain(viewer: Viewer): Promise<ChainCheck> {
  if (!canAdminister(viewer)) throw notFound();
  return withViewer(viewer, async (tx) => {
    const [{ broken }] = verified.parse(await tx.$queryRaw`SELECT verify_audit(NULL) AS broken`);
    return { events: await tx.auditEvent.count({ where: { caseId: null } }), brokenAt: broken };
  });
}

/** The cases that "remove the illustrative data" would take out. */
export async function listIllustrativeCases(viewer: Viewer): Promise<IllustrativeCase[]> {
  if (!canAdminister(viewer)) throw notFound();
  return withViewer(viewer, async (tx) =>
    (
      await tx.case.findMany({
        where: { isIllustrative: true },
        orderBy: { captionShort: "asc" },
        select: { id: true, captionShort: true },
      })
    ).map((c) => ({ id: c.id, caption: c.captionShort })),
  );
}
