"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DraftValues } from "@/components/ui/draft-storage";
import { Sheet } from "@/components/ui/sheet";
import type { LedgerForm } from "./use-ledger-form";

type ButtonProps = {
  /** What the button says for a new row; null: it edits the row beside it. */
  add: string | null;
  children: (sheet: { open: boolean; onClose: () => void }) => ReactNode;
};

/** The button that opens a form beside the list. The form is made anew each time, from the row as it is then. */
export function SheetButton({ add, children }: ButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" data-row-edit={add === null ? "" : undefined} onClick={() => setOpen(true)}>
        {add ?? "Edit"}
      </Button>
      {open ? children({ open, onClose: () => setOpen(false) }) : null}
    </>
  );
}

type SheetProps<F extends DraftValues> = {
  form: LedgerForm<F>;
  open: boolean;
  onClose: () => void;
  title: string;
  lead?: string;
  children: ReactNode;
};

/** A form of the ledger at the window's edge. */
export function LedgerSheet<F extends DraftValues>({
  form,
  open,
  onClose,
  title,
  lead,
  children,
}: SheetProps<F>) {
  return (
    <>
      <Sheet
        open={open}
        onClose={onClose}
        title={title}
        {...(lead === undefined ? {} : { lead })}
        keepOnOutsideClick
        actions={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button tone="primary" pending={form.pending} onClick={form.submit}>
              Save
            </Button>
          </>
        }
      >
        <div className="space-y-4">
          {form.head}
          {children}
        </div>
      </Sheet>
      {form.foot}
    </>
  );
}
