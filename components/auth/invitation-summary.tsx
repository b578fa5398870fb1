import { KeyValueList } from "@/components/ui/key-value-list";
import type { OpenInvitation } from "@/lib/auth/open-invitation";
import { roleMeaning, roleWords } from "@/lib/people/words";

/** Who is invited, by whom, to what. */
export function InvitationSummary({ invitation }: { invitation: OpenInvitation }) {
  const { name, email, organization, caption, role, isAdmin } = invitation;
  return (
    <div className="mb-5">
      <KeyValueList
        layout="rows"
        items={[
          { key: "name", label: "For", value: name },
          { key: "email", label: "E-mail", value: <span className="break-words">{email}</span> },
          { key: "organization", label: "Organization", value: organization },
          ...(caption === null ? [] : [{ key: "case", label: "Case", value: caption }]),
          ...(role === null
            ? []
            : [
                {
                  key: "role",
                  label: "Role",
                  value: (
                    <>
                      {roleWords[role]}
                      <span className="block text-sm text-muted">{roleMeaning[role]}</span>
                    </>
                  ),
                },
              ]),
          ...(isAdmin
            ? [
                {
                  key: "admin",
                  label: "Also",
                  value: "Administrator: people, settings, the log. No case by itself.",
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
