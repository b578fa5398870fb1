import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { forbidden } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";

const rows = z.array(z.object({ case_id: z.uuid(), document_id: z.uuid(), reader_id: z.uuid().nullable() }));

/** Queues what waits to be read, by its text layer or by OCR, and has no job: from the seed, or lost with a queue. Returns how many. */
export async function requeueUnread(viewer: Viewer): Promise<number> {
  if (viewer.job !== "sweep") throw forbidden("Only the sweep does this.");
  return withViewer(viewer, async (tx) => {
    const unread = rows.parse(
      await tx.$queryRaw`
      SELECT u.case_id, u.document_id, u.reader_id FROM unread_documents() u
      WHERE NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = 'read-document'
                        AND j.singleton_key = u.document_id::text AND j.state IN ('created', 'retry', 'active'))
      LIMIT 500`,
    );
    let queued = 0;
    for (const { case_id, document_id, reader_id } of unread) {
      if (reader_id === null) continue;
      await enqueue(tx, "read-document", document_id, {
        caseId: case_id,
        documentId: document_id,
        userId: reader_id,
      });
      queued += 1;
    }
    const scans = rows.parse(
      await tx.$queryRaw`
      SELECT u.case_id, u.document_id, u.reader_id FROM unread_scans() u
      WHERE NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = 'read-scan'
                        AND j.singleton_key = u.document_id::text AND j.state IN ('created', 'retry', 'active'))
      LIMIT 500`,
    );
    for (const { case_id, document_id, reader_id } of scans) {
      if (reader_id === null) continue;
      await enqueue(tx, "read-scan", document_id, {
        caseId: case_id,
        documentId: document_id,
        userId: reader_id,
        fromPage: 1,
      });
      queued += 1;
    }
    return queued;
  });
}
