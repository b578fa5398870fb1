import { z } from "zod";

/** Whether public docket entries reach the client as they are logged. */
export const publicEntries = z.object({ releasedAsLogged: z.boolean() });
export type PublicEntries = z.infer<typeof publicEntries>;
