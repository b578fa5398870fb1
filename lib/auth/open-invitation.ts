import { createHash } from "node:crypto";
import { z } from "zod";
import { appClient } from "@/lib/db/prisma";
import { memberRole } from "./viewer";

const openInvitation = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: memberRole.nullable(),
  isAdmin: z.boolean(),
  organization: z.string(),
  caption: z.string().nullable(),
  /** Somebody with this e-mail signs in here already. */
  known: z.boolean(),
});
export type OpenInvitation = z.infer<typeof openInvitation>;
const found = z.tuple([z.object({ invitation: openInvitation.nullable() })]);

export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/** What the bearer of a link is invited to; null when it was used, withdrawn, has expired or never was. */
export async function findInvitation(token: string): Promise<OpenInvitation | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const rows = found.parse(
    await appClient().$queryRaw`SELECT invitation_by_token(${hashToken(token)}) AS invitation`,
  );
  return rows[0].invitation;
}
