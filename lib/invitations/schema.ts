import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { cursorQuery, page } from "@/lib/http/page-schema";
import { personName, role } from "@/lib/people/schema";

/** Days a link may be used when nothing else is said, and at most. */
export const USUAL_DAYS = 7;
export const MOST_DAYS = 30;

export const inviteInput = z
  .object({
    email: z
      .string({ error: "Write the e-mail address." })
      .trim()
      .toLowerCase()
      .max(254, "Use at most 254 characters.")
      .pipe(z.email("Write a whole e-mail address, as in name@firm.com.")),
    name: personName,
    organizationId: z.uuid({ error: "Choose the organization." }),
    isAdmin: z.boolean().default(false),
    caseId: z.uuid({ error: "Choose a case." }).nullable().default(null),
    role: role.nullable().default(null),
    days: z.coerce
      .number({ error: "Write a number of days." })
      .int("Write a whole number of days.")
      .min(1, "At least 1 day.")
      .max(MOST_DAYS, `At most ${MOST_DAYS} days.`)
      .default(USUAL_DAYS),
  })
  .refine((v) => v.caseId === null || v.role !== null, {
    path: ["role"],
    message: "Choose the role in this case.",
  })
  .refine((v) => v.role === null || v.caseId !== null, {
    path: ["caseId"],
    message: "Choose the case for this role.",
  });
export type InviteInput = z.output<typeof inviteInput>;

export const invitationState = z.enum(["open", "accepted", "withdrawn", "expired"]);
export const invitationRow = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  organization: z.string().nullable(),
  caption: z.string().nullable(),
  role: role.nullable(),
  isAdmin: z.boolean(),
  state: invitationState,
  expiresAt: instant,
  createdAt: instant,
  invitedBy: z.string().nullable(),
});
export type InvitationRow = z.infer<typeof invitationRow>;
export const invitationPage = page(invitationRow);
export const invitationsQuery = cursorQuery;
export const invitationParams = z.object({ invitationId: z.uuid() });

/** `link` is shown this once; null answers a retry, because only its hash is kept. */
export const invited = z.object({ id: z.uuid(), link: z.string().nullable(), expiresAt: instant });
export type Invited = z.infer<typeof invited>;
export const withdrawn = z.object({ id: z.uuid() });
