import { Section } from "@/components/ui/section";
import type { Member } from "@/lib/people/schema";
import { roleMeaning, roleWords } from "@/lib/people/words";

/** Who is in the case, and what their role opens. Roles are the administrator's to give. */
export function MembersSection({
  members,
  administrator,
}: {
  members: readonly Member[];
  administrator: boolean;
}) {
  return (
    <Section
      title="People in this case"
      count={members.length}
      card
      lead={
        administrator ? "Roles are given under Administration." : "The administrator gives and ends roles."
      }
    >
      <ul className="divide-y divide-rule">
        {members.map((m) => (
          <li key={m.userId} className="grid gap-x-4 py-1.5 sm:grid-cols-[14rem_8rem_minmax(0,1fr)]">
            <span className="font-medium">{m.name}</span>
            <span>{roleWords[m.role]}</span>
            <span className="text-sm text-muted">{roleMeaning[m.role]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
