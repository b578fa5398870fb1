import type { CaseRow } from "@/lib/cases/schema";
import type { Organization } from "@/lib/organizations/schema";
import { InviteDialog } from "./invite-dialog";

export type InviteButtonProps = {
  userId: string;
  organizations: readonly Organization[];
  cases: readonly CaseRow[];
};

/** Hands the dialog only what it needs of organizations and cases. */
export function InviteButton({ userId, organizations, cases }: InviteButtonProps) {
  return (
    <InviteDialog
      userId={userId}
      organizations={organizations.map(({ id, name, kind }) => ({ id, name, kind }))}
      cases={cases.map((c) => ({ id: c.id, caption: c.captionShort, isIllustrative: c.isIllustrative }))}
    />
  );
}
