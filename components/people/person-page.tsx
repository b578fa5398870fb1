import { RecordForm } from "@/components/record-form/record-form";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { KeyValueList } from "@/components/ui/key-value-list";
import { PageHeader } from "@/components/ui/page-header";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatInstant } from "@/lib/dates/format-date";
import type { Person } from "@/lib/people/schema";
import { organizationKindWords } from "@/lib/people/words";
import { AccessSection } from "./access-section";
import { RolesSection } from "./roles-section";

/** One person: who they are, what they may see, and whether they may sign in. */
export function PersonPage({ person, userId, today }: { person: Person; userId: string; today: CourtDate }) {
  const { organization } = person;
  return (
    <>
      <p className="mb-2 text-sm">
        <AppLink href="/administration" className="link">
          People
        </AppLink>
      </p>
      <PageHeader
        title={person.name}
        lead={person.email}
        labels={person.isAdmin ? <Badge>Administrator</Badge> : null}
        actions={
          <RecordForm
            trigger="Rename"
            icon="edit"
            userId={userId}
            today={today}
            form={`person:${person.id}`}
            title={`Rename ${person.name}`}
            lead="The log and every list show the new name, also for what was done before."
            path={`/people/${person.id}`}
            method="PATCH"
            fields={[{ kind: "text", name: "name", label: "Name", required: true, wide: true }]}
            initial={{ name: person.name }}
            fixed={{ from: person.name }}
            done="The name was changed."
          />
        }
      />
      <div className="grid max-w-4xl gap-6">
        <KeyValueList
          items={[
            {
              key: "organization",
              label: "Organization",
              value:
                organization === null
                  ? "None"
                  : `${organization.name} (${organizationKindWords[organization.kind].toLowerCase()})`,
            },
            { key: "second", label: "Second factor", value: person.hasTwoFactor ? "On" : "Off" },
            { key: "since", label: "Has an account since", value: formatInstant(person.createdAt) },
            {
              key: "seen",
              label: "Last signed in",
              value: person.lastSignInAt === null ? "Never" : formatInstant(person.lastSignInAt),
            },
          ]}
        />
        <RolesSection person={person} />
        <AccessSection person={person} />
      </div>
    </>
  );
}
