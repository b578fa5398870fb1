import { z } from "zod";
import { OrganizationKind } from "@/lib/db/generated/enums";

const organizationName = z
  .string({ error: "Write the organization's name." })
  .trim()
  .min(2, "Write the organization's name.")
  .max(200, "Use at most 200 characters.");
export const organizationInput = z.object({
  name: organizationName,
  kind: z.enum(OrganizationKind, { error: "Choose what it is." }),
});
export const organizationParams = z.object({ organizationId: z.uuid() });
/** `from` is the name that was read: a name changed meanwhile is not written over. */
export const renameInput = z.object({ name: organizationName, from: z.string() });
export const renamed = z.object({ id: z.uuid(), name: z.string() });
export const organization = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(OrganizationKind),
  people: z.number().int(),
});
export type Organization = z.infer<typeof organization>;
export const organizationList = z.array(organization);
