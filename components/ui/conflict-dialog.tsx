"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Dialog } from "./dialog";
import { UnknownValue } from "./unknown-value";

export type ConflictField = {
  key: string;
  label: string;
  /** What the user typed; null where it is empty. */
  yours: ReactNode | null;
  /** What stands there now. */
  current: ReactNode | null;
  differs: boolean;
};

export type ConflictDialogProps = {
  open: boolean;
  /** Goes back to the form; what was typed is still in it. */
  onClose: () => void;
  /** "this filing" */
  what: string;
  /** "Counsel A, 5 minutes ago", if known. */
  changedBy?: string;
  fields: readonly ConflictField[];
  /** Saves what was typed over what stands there now. */
  onKeepYours: () => void;
  /** Drops what was typed. */
  onTakeCurrent: () => void;
  pending?: boolean;
};

/** Someone else saved first: shows both versions, lets the user choose, loses nothing typed. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { open, onClose, what, changedBy, fields, onKeepYours, onTakeCurrent, pending = false } = props;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      width="wide"
      keepOnOutsideClick
      title={`Someone changed ${what} while you were editing`}
      lead={changedBy ? `Changed by ${changedBy}. Nothing you typed is lost.` : "Nothing you typed is lost."}
      actions={
        <>
          <Button onClick={onClose}>Back to the form</Button>
          <Button onClick={onTakeCurrent}>Take what is there now</Button>
          <Button tone="primary" onClick={onKeepYours} pending={pending}>
            Save yours over it
          </Button>
        </>
      }
    >
      <ul className="divide-y divide-rule">
        {fields.map((field) => (
          <li key={field.key} className="py-2">
            <h3 className="text-sm font-medium">
              {field.label}
              {field.differs ? null : <span className="font-normal text-faint"> (the same)</span>}
            </h3>
            {field.differs ? (
              <div className="mt-1 grid gap-2 sm:grid-cols-2">
                {[
                  { side: "Yours", value: field.yours, mine: true },
                  { side: "There now", value: field.current, mine: false },
                ].map(({ side, value, mine }) => (
                  <div
                    key={side}
                    className={classNames(
                      "min-w-0 rounded-md border px-2.5 py-1.5",
                      mine ? "border-accent/40 bg-accent-tint" : "border-rule bg-sunken",
                    )}
                  >
                    <span className="block text-xs text-muted">{side}</span>
                    {value === null || value === "" ? <UnknownValue>empty</UnknownValue> : value}
                  </div>
                ))}
              </div>
            ) : (
              <p className="text-muted">{field.current ?? <UnknownValue>empty</UnknownValue>}</p>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
