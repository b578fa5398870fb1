"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useRequestKey } from "@/components/ui/use-request-key";
import { formatDay } from "@/lib/dates/format-date";
import type { Choices } from "@/lib/deadlines/choice-schema";
import { useChangeDeadline } from "@/lib/deadlines/client";
import type { Deadline } from "@/lib/deadlines/schema";
import { sideWords } from "@/lib/deadlines/words";
import { ApiError } from "@/lib/http/api-error";
import { readConflict } from "@/lib/http/read-conflict";
import { EntryForm } from "./entry-form";
import { KeeperFields, remindersOf, sayReminders } from "./keeper-fields";
import { MomentFields } from "./moment-fields";

type Props = { deadline: Deadline; choices: Choices; today: string; open: boolean; onClose: () => void };
const FIELDS = ["title", "dueOn", "dueTime", "printedOn", "ownerId", "backupId", "reminders", "reason"];

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
    reminders: sayReminders(deadline.reminders.map((r) => r.daysBefore)),
    reason: "",
  });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [current, setCurrent] = useState<Deadline | null>(null);
  const form = useId();
  const key = useRequestKey();
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
          reminders: remindersOf(v.reminders),
          reason: v.reason.trim() === "" ? null : v.reason,
        },
        idempotencyKey: key.take(),
      });
      key.settle(null);
      showToast({ title: "Saved" });
      setCurrent(null);
      onClose();
      router.refresh();
    } catch (error) {
      key.settle(error);
      const now = await readConflict(error, () => import("@/lib/deadlines/schema").then((m) => m.deadline));
      if (now !== null) return setCurrent(now);
      if (error instanceof ApiError) setErrors(error.fields);
      showError(error, FIELDS);
    }
  };
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
            <Button type="submit" form={form} tone="primary" pending={change.isPending}>
              Save
            </Button>
          </>
        }
      >
        <EntryForm id={form} onSend={() => save(deadline.version)} className="grid gap-4 sm:grid-cols-2">
          <Field label="What is due" required error={errors.title} className="sm:col-span-2">
            {(control) => (
              <Input {...control} value={v.title} onChange={(e) => set({ title: e.target.value })} />
            )}
          </Field>
          <MomentFields
            label="Day"
            day={v.dueOn}
            hour={v.dueTime}
            onDay={(dueOn) => set({ dueOn })}
            onHour={(dueTime) => set({ dueTime })}
            today={today}
            withHour="optional"
            required={!counted}
            disabled={counted}
            hint={counted ? "Counted: it moves with what it is counted from." : null}
            error={errors.dueOn}
            hourError={errors.dueTime}
          />
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
          <div className="grid gap-4 sm:col-span-2">
            <KeeperFields value={v} set={set} keepers={choices.keepers} errors={errors} />
          </div>
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
        </EntryForm>
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
