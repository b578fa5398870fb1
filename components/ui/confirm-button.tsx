"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { Dialog } from "./dialog";

export type ConfirmButtonProps = {
  /** On the button: "Take access away". */
  label: ReactNode;
  /** The question: "Take away the access of Paralegal?" */
  title: string;
  /** What will happen, and what will stay. */
  children: ReactNode;
  confirmLabel: string;
  /** Runs the work; `close` shuts the dialog once it is done. Left open, it may be tried again. */
  onConfirm: (close: () => void) => void;
  pending: boolean;
  tone?: NonNullable<ButtonProps["tone"]>;
  size?: NonNullable<ButtonProps["size"]>;
  icon?: ReactNode;
};

/** A button whose work is asked about first. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const {
    label,
    title,
    children,
    confirmLabel,
    onConfirm,
    pending,
    tone = "danger",
    size = "md",
    icon,
  } = props;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button tone={tone} size={size} icon={icon} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={title}
        width="narrow"
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button
              tone={tone === "danger" ? "danger" : "primary"}
              pending={pending}
              onClick={() => onConfirm(close)}
            >
              {confirmLabel}
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}
