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
  const differing = fields.filter((field) => field.differs);
  const same = fields.filter((field) => !field.differs);
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
      {differing.length === 0 ? (
        <p className="py-2">
          Both versions read the same here: what was changed is not part of this form. Saving yours loses
          nothing.
        </p>
      ) : (
        <ul className="divide-y divide-rule">
          {differing.map((field) => (
            <li key={field.key} className="py-2">
              <h3 className="text-sm font-medium">{field.label}</h3>
              <div className="mt-1 grid gap-2 sm:grid-cols-2">
                {[
                  { side: "Yours", value: field.yours, mine: true },
                  { side: "There now", value: field.current, mine: false },
                ].map(({ side, value, mine }) => (
                  <div
                    key={side}
                    className={classNames(
                      "min-w-0 rounded-md border px-2.5 py-1.5 break-words whitespace-pre-line",
                      mine ? "border-accent/40 bg-accent-tint" : "border-rule bg-sunken",
                    )}
                  >
                    <span className="block text-xs text-muted">{side}</span>
                    {value === null || value === "" ? <UnknownValue>empty</UnknownValue> : value}
                  </div>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {same.length === 0 || differing.length === 0 ? null : (
        <details className="border-t border-rule pt-2">
          <summary className="cursor-pointer text-sm text-muted">
            {same.length === 1 ? "One more field is" : `${same.length} more fields are`} the same in both
          </summary>
          <dl className="mt-1 space-y-1.5">
            {same.map((field) => (
              <div key={field.key}>
                <dt className="text-sm font-medium">{field.label}</dt>
                <dd className="break-words text-muted">
                  {field.current ?? <UnknownValue>empty</UnknownValue>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Dialog>
  );
}
