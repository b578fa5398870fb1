import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { MemberRole, OrganizationKind } from "@/lib/db/generated/enums";
import { cursorQuery, page } from "@/lib/http/page-schema";

export const role = z.enum(MemberRole, { error: "Choose a role." });
export type Role = z.infer<typeof role>;

export const roleInCase = z.object({
  caseId: z.uuid(),
  caption: z.string(),
  isIllustrative: z.boolean(),
  role,
});
export type RoleInCase = z.infer<typeof roleInCase>;

/** A person as the administrator sees them. */
export const personRow = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  organization: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(OrganizationKind) }).nullable(),
  isAdmin: z.boolean(),
  hasTwoFactor: z.boolean(),
  /** Set when access was taken away. */
  revokedAt: instant.nullable(),
  roles: z.array(roleInCase),
});
export type PersonRow = z.infer<typeof personRow>;
export const personPage = page(personRow);

export const person = personRow.extend({
  createdAt: instant,
  /** Null: never, or before sign-ins were written down. */
  lastSignInAt: instant.nullable(),
  /** Cases they are not in: somewhere a role can be given. */
  otherCases: z.array(z.object({ id: z.uuid(), caption: z.string(), isIllustrative: z.boolean() })),
  /** A link to set a new password that waits to be used. */
  passwordLink: z.object({ expiresAt: instant, dropsSecondFactor: z.boolean() }).nullable(),
  can: z.object({
    revoke: z.boolean(),
    restore: z.boolean(),
    setAdministrator: z.boolean(),
    givePasswordLink: z.boolean(),
  }),
});
export type Person = z.infer<typeof person>;

export const peopleQuery = cursorQuery.extend({
  q: z.string().trim().max(200).optional(),
  state: z.enum(["all", "active", "revoked"]).optional(),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

export const personParams = z.object({ userId: z.uuid() });
export const roleParams = z.object({ userId: z.uuid(), caseId: z.uuid() });
export const roleInput = z.object({ role });
export const personName = z
  .string({ error: "Write the name." })
  .trim()
  .min(2, "Write the name as it should appear in the log.")
  .max(200, "Use at most 200 characters.");
/** `from` is the name that was read: a name changed meanwhile is not written over. */
export const renameInput = z.object({ name: personName, from: z.string() });
export type RenameInput = z.infer<typeof renameInput>;
export const administratorInput = z.object({ administers: z.boolean() });
export const done = z.object({ id: z.uuid() });

/** Somebody in a case, as the case's team sees them. */
export const member = z.object({ userId: z.uuid(), name: z.string(), role });
export type Member = z.infer<typeof member>;
