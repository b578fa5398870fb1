import type { Organization } from "@/lib/organizations/schema";
import type { Person } from "@/lib/people/schema";
import { InviteDialog } from "./invite-dialog";

export type InviteButtonProps = {
  userId: string;
  organizations: readonly Organization[];
  cases: readonly Person["otherCases"][number][];
};

/** Hands the dialog only what it needs of organizations and cases. */
export function InviteButton({ userId, organizations, cases }: InviteButtonProps) {
  return (
    <InviteDialog
      userId={userId}
      organizations={organizations.map(({ id, name, kind }) => ({ id, name, kind }))}
      cases={cases}
    />
  );
}
