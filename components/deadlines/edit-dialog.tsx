"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { formatDay } from "@/lib/dates/format-date";
import type { Choices } from "@/lib/deadlines/choice-schema";
import { useChangeDeadline } from "@/lib/deadlines/client";
import { type Deadline, deadlineSide, deadline as dto } from "@/lib/deadlines/schema";
import { sideWords } from "@/lib/deadlines/words";
import { ApiError } from "@/lib/http/api-error";
import { newIdempotencyKey } from "@/lib/http/client";

type Props = { deadline: Deadline; choices: Choices; today: string; open: boolean; onClose: () => void };
const FIELDS = ["title", "dueOn", "dueTime", "printedOn", "ownerId", "backupId", "reminders", "reason"];

const daysOf = (text: string) =>
  text
    .split(/[\s,/]+/)
    .filter((part) => part !== "")
    .map(Number);

/** Corrects what a date says. Somebody else's change in between is shown beside one's own. */
export function EditDialog({ deadline, choices, today, open, onClose }: Props) {
  const router = useRouter();
  const [v, setV] = useState({
    title: deadline.title,
    side: deadline.side,
    dueOn: deadline.dueOn,
    dueTime: deadline.dueTime ?? "",
    printedOn: deadline.printedOn,
    ownerId: deadline.owner?.id ?? "",
    backupId: deadline.backup?.id ?? "",
    reminders: deadline.reminders.map((r) => r.daysBefore).join(", "),
    reason: "",
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [current, setCurrent] = useState<Deadline | null>(null);
  const key = useRef(newIdempotencyKey());
  const change = useChangeDeadline(deadline.caseId, deadline.id);
  const set = (changes: Partial<typeof v>) => setV({ ...v, ...changes });
  const counted = deadline.recipe
    ? deadline.recipe.kind !== "fixed"
    : deadline.basis === "rule" || deadline.basis === "internal";

  const save = async (version: number) => {
    setErrors({});
    try {
      await change.mutateAsync({
        body: {
          version,
          title: v.title,
          side: v.side,
          dueOn: v.dueOn,
          dueTime: v.dueTime === "" ? null : v.dueTime,
          printedOn: v.printedOn,
          ownerId: v.ownerId === "" ? null : v.ownerId,
          backupId: v.backupId === "" ? null : v.backupId,
          reminders: daysOf(v.reminders),
          reason: v.reason.trim() === "" ? null : v.reason,
        },
        idempotencyKey: key.current,
      });
      key.current = newIdempotencyKey();
      showToast({ title: "Saved" });
      setCurrent(null);
      onClose();
      router.refresh();
    } catch (error) {
      key.current = newIdempotencyKey();
      if (error instanceof ApiError && error.code === "conflict") {
        const now = dto.safeParse(error.current);
        if (now.success) return setCurrent(now.data);
      }
      if (error instanceof ApiError) setErrors(error.fields);
      showError(error, FIELDS);
    }
  };
  const people = choices.keepers.map((p) => ({ value: p.id, label: p.name }));
  const nameOf = (id: string) => choices.keepers.find((p) => p.id === id)?.name ?? null;
  const say = (day: string | null) => day && formatDay(day);

  return (
    <>
      <Dialog
        open={open && current === null}
        onClose={onClose}
        title="Correct this date"
        keepOnOutsideClick
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button tone="primary" pending={change.isPending} onClick={() => save(deadline.version)}>
              Save
            </Button>
          </>
        }
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="What is due" required error={errors.title} className="sm:col-span-2">
            {(control) => (
              <Input {...control} value={v.title} onChange={(e) => set({ title: e.target.value })} />
            )}
          </Field>
          <Field
            label="Day"
            required={!counted}
            error={errors.dueOn}
            hint={counted ? "Counted: it moves with what it is counted from." : null}
          >
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={v.dueOn}
                disabled={counted}
                onValueChange={(dueOn) => set({ dueOn })}
              />
            )}
          </Field>
          <Field label="Hour, court's clock" error={errors.dueTime}>
            {(control) => (
              <Input
                {...control}
                type="time"
                disabled={counted}
                value={v.dueTime}
                onChange={(e) => set({ dueTime: e.target.value })}
              />
            )}
          </Field>
          <Field label="Whose" required>
            {(control) => (
              <Select
                {...control}
                value={v.side}
                onChange={(e) => set({ side: deadlineSide.catch(v.side).parse(e.target.value) })}
                options={Object.entries(sideWords).map(([value, label]) => ({ value, label }))}
              />
            )}
          </Field>
          <Field label="The docket prints" error={errors.printedOn} hint="Kept as evidence, never obeyed.">
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={v.printedOn}
                onValueChange={(printedOn) => set({ printedOn })}
              />
            )}
          </Field>
          <Field label="Owner" error={errors.ownerId}>
            {(control) => (
              <Select
                {...control}
                value={v.ownerId}
                onChange={(e) => set({ ownerId: e.target.value })}
                placeholder="Nobody yet"
                options={people}
              />
            )}
          </Field>
          <Field label="Backup" error={errors.backupId}>
            {(control) => (
              <Select
                {...control}
                value={v.backupId}
                onChange={(e) => set({ backupId: e.target.value })}
                placeholder="Nobody"
                options={people}
              />
            )}
          </Field>
          <Field
            label="Reminders, days before"
            error={errors.reminders}
            hint="0 is the day itself."
            className="sm:col-span-2"
          >
            {(control) => (
              <Input {...control} value={v.reminders} onChange={(e) => set({ reminders: e.target.value })} />
            )}
          </Field>
          <Field
            label="Why it changes"
            error={errors.reason}
            hint="Needed where the day changes."
            className="sm:col-span-2"
          >
            {(control) => (
              <Input {...control} value={v.reason} onChange={(e) => set({ reason: e.target.value })} />
            )}
          </Field>
        </div>
      </Dialog>
      {current === null ? null : (
        <ConflictDialog
          open
          onClose={() => setCurrent(null)}
          what="this date"
          onKeepYours={() => save(current.version)}
          onTakeCurrent={() => {
            setCurrent(null);
            onClose();
            router.refresh();
          }}
          pending={change.isPending}
          fields={[
            { key: "title", label: "What is due", yours: v.title, current: current.title },
            { key: "dueOn", label: "Day", yours: say(v.dueOn), current: say(current.dueOn) },
            { key: "side", label: "Whose", yours: sideWords[v.side], current: sideWords[current.side] },
            { key: "owner", label: "Owner", yours: nameOf(v.ownerId), current: current.owner?.name ?? null },
            {
              key: "backup",
              label: "Backup",
              yours: nameOf(v.backupId),
              current: current.backup?.name ?? null,
            },
            {
              key: "printed",
              label: "The docket prints",
              yours: say(v.printedOn),
              current: say(current.printedOn),
            },
          ].map((field) => ({ ...field, differs: field.yours !== field.current }))}
        />
      )}
    </>
  );
}
