import { z } from "zod";
import { instant } from "@/lib/dates/schema";

export const tokenInput = z.object({
  name: z
    .string({ error: "Say what the token is for." })
    .trim()
    .min(2, "Say what the token is for, as in “Calendar script”.")
    .max(100, "Use at most 100 characters."),
});
export const apiToken = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type ApiToken = z.infer<typeof apiToken>;
export const tokenList = z.array(apiToken);
/** `token` is shown this once; null answers a retry, because only its hash is kept. */
export const newApiToken = z.object({ id: z.uuid(), token: z.string().nullable() });
export type NewApiToken = z.infer<typeof newApiToken>;
export const tokenParams = z.object({ tokenId: z.uuid() });
export const revokedToken = z.object({ id: z.uuid() });
