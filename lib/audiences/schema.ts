import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { role } from "@/lib/people/schema";

/** The tiers that name their people one by one. */
export const protectedTier = z.enum(["sealed", "protective", "ex_parte"], {
  error: "Choose what it protects.",
});
export type ProtectedTier = z.infer<typeof protectedTier>;

export const audienceMember = z.object({
  userId: z.uuid(),
  name: z.string(),
  /** Null where they are no longer in the case: they see nothing then. */
  role: role.nullable(),
  /** The day they signed the order's undertaking. */
  signedOn: courtDate.nullable(),
});
export const audience = z.object({
  id: z.uuid(),
  name: z.string(),
  tier: protectedTier,
  createdAt: instant,
  members: z.array(audienceMember),
  can: z.object({ change: z.boolean() }),
});
export type Audience = z.infer<typeof audience>;
export const audienceList = z.array(audience);

export const openAudienceInput = z.object({
  name: z
    .string({ error: "Name it." })
    .trim()
    .min(3, "Name it after the order or the matter, as in “Protective order, tier 1”.")
    .max(120, "Use at most 120 characters."),
  tier: protectedTier,
});
export const addMemberInput = z.object({
  userId: z.uuid({ error: "Choose a person." }),
  signedOn: courtDate.nullable().default(null),
});
export const audienceParams = z.object({ caseId: z.uuid(), audienceId: z.uuid() });
export const audienceMemberParams = audienceParams.extend({ userId: z.uuid() });
export const audienceDone = z.object({ id: z.uuid() });
