"use client";

import type { FormEvent } from "react";
import { RecordForm } from "@/components/record-form/record-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { useDraft } from "@/components/ui/use-draft";
import { useRequestKey } from "@/components/ui/use-request-key";
import { useSaved } from "@/components/ui/use-saved";
import type { CourtDate } from "@/lib/dates/court-date";
import { ApiError } from "@/lib/http/api-error";
import { useAddOrganization } from "@/lib/organizations/client";
import type { Organization } from "@/lib/organizations/schema";
import { organizationKindWords } from "@/lib/people/words";

type Props = { rows: readonly Organization[]; userId: string; today: CourtDate };

/** The bodies people belong to, and a line to add one. */
export function OrganizationList({ rows, userId, today }: Props) {
  const draft = useDraft(userId, "organization", { name: "", kind: "" });
  const { name, kind } = draft.values;
  const key = useRequestKey();
  const add = useAddOrganization();
  const saved = useSaved();
  const errors = add.error instanceof ApiError ? add.error.fields : {};

  function submit(event: FormEvent) {
    event.preventDefault();
    const after = saved("The organization was added.", draft.discard);
    add.mutate(
      { body: { name, kind }, idempotencyKey: key.take() },
      {
        onSuccess: after.onSuccess,
        onError: (error) => {
          if (!(error instanceof ApiError) || Object.keys(error.fields).length === 0) after.onError(error);
        },
        onSettled: (_, error) => key.settle(error),
      },
    );
  }

  return (
    <div className="grid max-w-4xl gap-6">
      <DataTable
        caption="Organizations"
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="No organizations yet">
            Add your firm and your client first: what a person may become depends on where they belong.
          </EmptyState>
        }
        columns={[
          { key: "name", header: "Name", rowHeader: true, cell: (row) => row.name },
          { key: "kind", header: "Kind", width: "9rem", cell: (row) => organizationKindWords[row.kind] },
          {
            key: "people",
            header: "People with access",
            width: "11rem",
            align: "end",
            cell: (row) => row.people.toLocaleString("en-US"),
          },
          {
            key: "rename",
            header: <span className="sr-only">Rename</span>,
            width: "3.5rem",
            align: "end",
            cell: (row) => (
              <RecordForm
                compact
                trigger={`Rename ${row.name}`}
                icon="edit"
                userId={userId}
                today={today}
                form={`organization:${row.id}`}
                title={`Rename ${row.name}`}
                lead="Its people keep their accounts and roles."
                path={`/organizations/${row.id}`}
                method="PATCH"
                fields={[{ kind: "text", name: "name", label: "Name", required: true, wide: true }]}
                initial={{ name: row.name }}
                fixed={{ from: row.name }}
                done="The organization was renamed."
              />
            ),
          },
        ]}
      />
      <Section
        title="Add an organization"
        card
        lead="People of a law firm may open cases; people of a client see only what was released to them."
      >
        <form
          onSubmit={submit}
          noValidate
          className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto]"
        >
          <Field label="Name" required error={errors.name}>
            {(control) => (
              <Input {...control} value={name} onChange={(e) => draft.set({ name: e.target.value })} />
            )}
          </Field>
          <Field label="Kind" required error={errors.kind}>
            {(control) => (
              <Select
                {...control}
                placeholder="Choose"
                value={kind}
                onChange={(e) => draft.set({ kind: e.target.value })}
                options={Object.entries(organizationKindWords).map(([value, label]) => ({ value, label }))}
              />
            )}
          </Field>
          <Button type="submit" className="sm:mt-6" pending={add.isPending}>
            Add
          </Button>
        </form>
      </Section>
    </div>
  );
}
