"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { useSaved } from "@/components/ui/use-saved";
import { useEndRole, useSetRole } from "@/lib/people/client";
import type { Person, Role } from "@/lib/people/schema";
import { roleMeaning, roleTrouble, roleWords } from "@/lib/people/words";
import { CaseName, caseLabel } from "./case-name";

const ALL_ROLES: readonly Role[] = [
  "attorney",
  "paralegal",
  "co_counsel",
  "expert",
  "client_lead",
  "client_reporter",
];
const isRole = (value: string): value is Role => ALL_ROLES.some((r) => r === value);

/** Which cases a person is in and as what; one role a case. */
export function RolesSection({ person }: { person: Person }) {
  const kind = person.organization?.kind ?? null;
  const roles = ALL_ROLES.filter((r) => roleTrouble(r, kind) === null);
  const options = roles.map((r) => ({ value: r, label: roleWords[r] }));
  const [adding, setAdding] = useState<{ caseId: string; role: string }>({ caseId: "", role: "" });
  const [error, setError] = useState<string | null>(null);
  const set = useSetRole(person.id);
  const end = useEndRole(person.id);
  const saved = useSaved();

  function add() {
    const { caseId, role } = adding;
    setError(caseId === "" ? "Choose a case." : isRole(role) ? null : "Choose a role.");
    if (caseId === "" || !isRole(role)) return;
    set.mutate(
      { caseId, role },
      saved("The role was given.", () => setAdding({ caseId: "", role: "" })),
    );
  }

  return (
    <Section
      title="Roles"
      count={person.roles.length}
      card
      lead="A role opens one case. Ending it closes the case to them at once; what they wrote stays."
    >
      <ul className="divide-y divide-rule">
        {person.roles.map((r) => (
          <li key={r.caseId} className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 py-2.5">
            <div className="min-w-0">
              <p>
                <CaseName caption={r.caption} isIllustrative={r.isIllustrative} />
              </p>
              <p className="text-sm text-muted">{roleMeaning[r.role]}</p>
            </div>
            <div className="flex items-center gap-2">
              <Select
                aria-label={`Role in ${r.caption}`}
                value={r.role}
                disabled={set.isPending || person.revokedAt !== null}
                options={
                  roles.includes(r.role) ? options : [{ value: r.role, label: roleWords[r.role] }, ...options]
                }
                onChange={(event) => {
                  const { value } = event.target;
                  if (isRole(value))
                    set.mutate({ caseId: r.caseId, role: value }, saved("The role was changed."));
                }}
              />
              <ConfirmButton
                label="End"
                title={`End this role in ${r.caption}?`}
                confirmLabel="End the role"
                pending={end.isPending}
                onConfirm={(close) => end.mutate(r.caseId, saved("The role was ended.", close))}
              >
                {person.name} no longer sees this case, from the next click on. Dates and tasks they own keep
                their name: hand them on.
              </ConfirmButton>
            </div>
          </li>
        ))}
      </ul>
      {person.roles.length === 0 ? (
        <p className="text-muted">In no case. An account alone opens nothing.</p>
      ) : null}
      {person.revokedAt === null && person.otherCases.length > 0 ? (
        <div className="mt-3 grid items-start gap-3 border-t border-rule pt-4 sm:grid-cols-[1fr_12rem_auto]">
          <Field label="Case" required error={error}>
            {(control) => (
              <Select
                {...control}
                placeholder="Choose a case"
                value={adding.caseId}
                onChange={(event) => setAdding({ ...adding, caseId: event.target.value })}
                options={person.otherCases.map((c) => ({
                  value: c.id,
                  label: caseLabel(c.caption, c.isIllustrative),
                }))}
              />
            )}
          </Field>
          <Field label="Role" required>
            {(control) => (
              <Select
                {...control}
                placeholder="Choose a role"
                value={adding.role}
                onChange={(event) => setAdding({ ...adding, role: event.target.value })}
                options={options}
              />
            )}
          </Field>
          <Button className="sm:mt-6" pending={set.isPending} onClick={add}>
            Give the role
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
