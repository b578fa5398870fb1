import { z } from "zod";
import { appClient } from "@/lib/db/prisma";
import { mintViewer, type Viewer, viewerFacts } from "./viewer";

const oneFacts = z.tuple([z.object({ facts: viewerFacts.nullable() })]);

/** The viewer of a person who may sign in; null when there is none, or their access was taken away. */
export async function viewerOf(userId: string): Promise<Viewer | null> {
  const rows = oneFacts.parse(await appClient().$queryRaw`SELECT viewer_facts(${userId}::uuid) AS facts`);
  return rows[0].facts === null ? null : mintViewer(rows[0].facts);
}
