"use client";

import { useState } from "react";
import { MoveRows } from "@/components/deadlines/move-rows";
import { useSending } from "@/components/deadlines/use-sending";
import { useWhatIf } from "@/components/deadlines/use-what-if";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useWithdrawClosure } from "@/lib/deadlines/client";

/** Takes a closure back, and shows which dates move back before they do. */
export function WithdrawClosure({ closureId, what }: { closureId: string; what: string }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { rows, table, keep, setKeep, decision } = useWhatIf(null, open ? { withdraw: [closureId] } : null);
  const { send, errors, pending } = useSending(useWithdrawClosure(closureId), ["reason", "keep"]);
  return (
    <>
      <Button size="sm" tone="quiet" onClick={() => setOpen(true)}>
        Withdraw
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        width="wide"
        title="Withdraw this closure"
        lead={`${what}. It stays in the list, marked as withdrawn.`}
        keepOnOutsideClick
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button
              tone="danger"
              pending={pending || table.isFetching}
              onClick={() =>
                send(
                  { reason, ...decision },
                  {
                    said: ({ moved }) => `Withdrawn: ${moved} dates moved back`,
                    done: () => setOpen(false),
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
          <Field label="Why" required error={errors.reason ?? errors.keep}>
            {(control) => <Input {...control} value={reason} onChange={(e) => setReason(e.target.value)} />}
          </Field>
          {rows.length === 0 ? (
            <p className="text-muted">No date of your cases would move.</p>
          ) : (
            <MoveRows rows={rows} keep={keep} onKeep={setKeep} withCase />
          )}
        </div>
      </Dialog>
    </>
  );
}
