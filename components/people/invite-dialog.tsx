"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { useDraft } from "@/components/ui/use-draft";
import { useRequestKey } from "@/components/ui/use-request-key";
import { ApiError } from "@/lib/http/api-error";
import { useInvite } from "@/lib/invitations/client";
import type { Organization } from "@/lib/organizations/schema";
import type { Role } from "@/lib/people/schema";
import { roleMeaning, roleTrouble, roleWords } from "@/lib/people/words";
import { caseLabel } from "./case-name";
import { LinkOnce } from "./link-once";

export type InviteDialogProps = {
  userId: string;
  organizations: readonly { id: string; name: string; kind: Organization["kind"] }[];
  cases: readonly { id: string; caption: string; isIllustrative: boolean }[];
};

const empty = { email: "", name: "", organizationId: "", caseId: "", role: "", days: "7", isAdmin: false };
const FIELDS = ["email", "name", "organizationId", "caseId", "role", "days"];
const ROLES: readonly Role[] = [
  "attorney",
  "paralegal",
  "co_counsel",
  "expert",
  "client_lead",
  "client_reporter",
];

/** Makes a link for one person. The link is shown this once. */
export function InviteDialog({ userId, organizations, cases }: InviteDialogProps) {
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const key = useRequestKey();
  const [made, setMade] = useState<{ link: string | null } | null>(null);
  const draft = useDraft(userId, "invite", empty);
  const { values, set } = draft;
  const invite = useInvite();
  const errors = invite.error instanceof ApiError ? invite.error.fields : {};
  const kind = organizations.find((o) => o.id === values.organizationId)?.kind ?? null;
  const roles = ROLES.filter((r) => kind === null || roleTrouble(r, kind) === null);
  const chosen = ROLES.find((r) => r === values.role);

  function close() {
    setOpen(false);
    setMade(null);
    invite.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const body = {
      ...values,
      caseId: values.caseId === "" ? null : values.caseId,
      role: values.role === "" ? null : values.role,
    };
    invite.mutate(
      { body, idempotencyKey: key.take() },
      {
        onSuccess: (link) => {
          setMade({ link });
          draft.discard();
          router.refresh();
        },
        onError: (error) => showError(error, FIELDS),
        onSettled: (_, error) => key.settle(error),
      },
    );
  }

  return (
    <>
      <Button tone="primary" icon={<UserPlus aria-hidden />} onClick={() => setOpen(true)}>
        Invite a person
      </Button>
      <Dialog
        open={open}
        onClose={close}
        keepOnOutsideClick
        title={made === null ? "Invite a person" : "The link is ready"}
        lead={made === null ? "They choose a password themselves. The link works once." : undefined}
        actions={
          made === null ? (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button tone="primary" type="submit" form={form} pending={invite.isPending}>
                Make the link
              </Button>
            </>
          ) : (
            <Button tone="primary" onClick={close}>
              Done
            </Button>
          )
        }
      >
        {made === null ? (
          <form id={form} onSubmit={submit} noValidate className="grid gap-4 sm:grid-cols-2">
            <Field label="Name" required error={errors.name} hint="As the log should show it.">
              {(control) => (
                <Input {...control} value={values.name} onChange={(e) => set({ name: e.target.value })} />
              )}
            </Field>
            <Field label="E-mail" required error={errors.email} hint="They sign in with it.">
              {(control) => (
                <Input
                  {...control}
                  type="email"
                  value={values.email}
                  onChange={(e) => set({ email: e.target.value })}
                />
              )}
            </Field>
            <Field label="Organization" required error={errors.organizationId} className="sm:col-span-2">
              {(control) => (
                <Select
                  {...control}
                  placeholder="Choose the organization"
                  value={values.organizationId}
                  onChange={(e) => set({ organizationId: e.target.value, role: "" })}
                  options={organizations.map((o) => ({ value: o.id, label: o.name }))}
                />
              )}
            </Field>
            <Field label="Case" error={errors.caseId}>
              {(control) => (
                <Select
                  {...control}
                  placeholder="No case yet"
                  value={values.caseId}
                  onChange={(e) => set({ caseId: e.target.value })}
                  options={cases.map((c) => ({
                    value: c.id,
                    label: caseLabel(c.caption, c.isIllustrative),
                  }))}
                />
              )}
            </Field>
            <Field
              label="Role in the case"
              error={errors.role}
              {...(chosen === undefined ? {} : { hint: roleMeaning[chosen] })}
            >
              {(control) => (
                <Select
                  {...control}
                  placeholder="No role yet"
                  value={values.role}
                  onChange={(e) => set({ role: e.target.value })}
                  options={roles.map((r) => ({ value: r, label: roleWords[r] }))}
                />
              )}
            </Field>
            <Field label="Days the link works" required error={errors.days}>
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  value={values.days}
                  onChange={(e) => set({ days: e.target.value })}
                />
              )}
            </Field>
            <div className="self-end pb-1.5">
              <Checkbox
                label="Also an administrator"
                checked={values.isAdmin}
                onChange={(e) => set({ isAdmin: e.target.checked })}
              />
            </div>
          </form>
        ) : (
          <LinkOnce link={made.link} lead="Send it to them yourself." />
        )}
      </Dialog>
    </>
  );
}
