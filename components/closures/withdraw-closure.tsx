"use client";

import { useState } from "react";
import { MoveRows } from "@/components/deadlines/move-rows";
import { useSending } from "@/components/deadlines/use-sending";
import { type Keep, useWhatIf } from "@/components/deadlines/use-what-if";
import { DraftNotice } from "@/components/harm/draft-notice";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { useDraft } from "@/components/ui/use-draft";
import { useWithdrawClosure } from "@/lib/deadlines/client";

type Props = { userId: string; closureId: string; what: string };

/** Takes a closure back, and shows which dates move back before they do. */
export function WithdrawClosure(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" tone="quiet" onClick={() => setOpen(true)}>
        Withdraw
      </Button>
      {open ? <WithdrawDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const EMPTY: { reason: string; keep: Keep } = { reason: "", keep: {} };

function WithdrawDialog({ userId, closureId, what, onClose }: Props & { onClose: () => void }) {
  const draft = useDraft(userId, `closure:${closureId}:withdraw`, EMPTY);
  const { reason } = draft.values;
  const { rows, table, keep, setKeep, decision } = useWhatIf(null, { withdraw: [closureId] }, [
    draft.values.keep,
    (kept) => draft.set({ keep: kept }),
  ]);
  const { send, errors, pending } = useSending(useWithdrawClosure(closureId), ["reason", "keep"]);
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title="Withdraw this closure"
      lead={`${what}. It stays in the list, marked as withdrawn.`}
      keepOnOutsideClick
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="danger"
            pending={pending || table.isFetching}
            onClick={() =>
              send(
                { reason, ...decision },
                {
                  said: ({ moved }) => `Withdrawn: ${moved} ${moved === 1 ? "date" : "dates"} moved back`,
                  done: () => {
                    draft.discard();
                    onClose();
                  },
                },
              )
            }
          >
            Withdraw
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <DraftNotice draft={draft} />
        <Field label="Why" required error={errors.reason ?? errors.keep}>
          {(control) => (
            <Input {...control} value={reason} onChange={(e) => draft.set({ reason: e.target.value })} />
          )}
        </Field>
        {table.data === undefined ? (
          <Skeleton lines={3} />
        ) : rows.length === 0 ? (
          <p className="text-muted">No date of your cases would move.</p>
        ) : (
          <MoveRows rows={rows} keep={keep} onKeep={setKeep} withCase />
        )}
      </div>
    </Dialog>
  );
}
