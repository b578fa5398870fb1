import { z } from "zod";
import { instant } from "@/lib/dates/schema";

/** Days a link to set a new password works. */
export const DAYS = 1;

export const passwordLinkInput = z.object({
  /** The second factor is lost too, and goes when the link is used. */
  dropsSecondFactor: z.boolean().default(false),
});
export type PasswordLinkInput = z.output<typeof passwordLinkInput>;

/** `link` is shown this once; null answers a retry, because only its hash is kept. */
export const passwordLink = z.object({ id: z.uuid(), link: z.string().nullable(), expiresAt: instant });
export type PasswordLink = z.infer<typeof passwordLink>;
export const withdrawn = z.object({ count: z.number().int() });
