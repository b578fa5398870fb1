import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { orNotFound } from "./or-not-found";

/**
 * For pages that ask several queries: one transaction for all of them, so one picture of the case and one
 * connection. Ask them one after the other: inside a transaction they run in turn anyway.
 */
export const readPage = <T>(viewer: Viewer, work: () => Promise<T>): Promise<T> =>
  orNotFound(() => withViewer(viewer, work));
