import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import type { Settings } from "./schema";

/** What holds for the whole installation. Anyone signed in may know it. */
export async function getSettings(viewer: Viewer): Promise<Settings> {
  return withViewer(viewer, (tx) =>
    tx.setting.findUniqueOrThrow({
      where: { id: 1 },
      select: { requireTwoFactor: true, confirmDates: true },
    }),
  );
}
