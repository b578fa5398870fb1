import { z } from "zod";
import { OrganizationKind } from "@/lib/db/generated/enums";

export const organizationInput = z.object({
  name: z
    .string({ error: "Write the organization's name." })
    .trim()
    .min(2, "Write the organization's name.")
    .max(200, "Use at most 200 characters."),
  kind: z.enum(OrganizationKind, { error: "Choose what it is." }),
});
export const organization = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(OrganizationKind),
  people: z.number().int(),
});
export type Organization = z.infer<typeof organization>;
export const organizationList = z.array(organization);
