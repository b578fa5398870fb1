"use client";

import { X } from "lucide-react";
import { type CSSProperties, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./icon-button";

export type DialogProps = {
  open: boolean;
  /** Asked for by Escape, the close button or a click outside. Refuse it by not closing. */
  onClose: () => void;
  title: ReactNode;
  lead?: ReactNode;
  /** Buttons at the foot, the primary one last. */
  actions?: ReactNode;
  width?: "narrow" | "normal" | "wide";
  /** Something typed would be lost: a click outside does nothing. */
  keepOnOutsideClick?: boolean;
  children?: ReactNode;
  kind?: "modal" | "sheet";
};

const widths = { narrow: "26rem", normal: "36rem", wide: "58rem" };

declare module "react" {
  interface CSSProperties {
    "--dialog-width"?: string;
  }
}

/** The platform's own modal: it keeps the focus inside, gives it back, and lies above everything. */
export function Dialog(props: DialogProps) {
  const {
    open,
    onClose,
    title,
    lead,
    actions,
    width = "normal",
    keepOnOutsideClick = false,
    children,
    kind = "modal",
  } = props;
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // Left to itself the dialog focuses its close button; who opens a form wants its first input.
      dialog
        .querySelector<HTMLElement>(
          "[data-autofocus], :is(input:not([type=hidden]), select, textarea):enabled",
        )
        ?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);

  // Taken off the page while open, it would keep the focus it was given: closed first, it gives it back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => {
      if (dialog?.open) dialog.close();
    };
  }, []);

  const style: CSSProperties = { "--dialog-width": widths[width] };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; the keyboard has Escape.
    <dialog
      ref={ref}
      className={kind}
      style={style}
      aria-labelledby={id}
      onCancel={(event) => {
        // A file chooser or select inside cancels too; that is not ours.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // The event comes late: a dialog that was opened again meanwhile is not closed.
        if (event.target === event.currentTarget && open && !event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (!keepOnOutsideClick && event.target === event.currentTarget) onClose();
      }}
    >
      {open ? (
        <div className={kind === "sheet" ? "flex min-h-full flex-col" : undefined}>
          <header className="sticky top-0 z-10 flex items-start justify-between gap-4 border-b border-rule bg-raised px-5 py-3">
            <div className="min-w-0">
              <h2 id={id} className="font-serif text-xl font-semibold">
                {title}
              </h2>
              {lead ? <p className="text-muted">{lead}</p> : null}
            </div>
            <IconButton label="Close" icon={<X />} onClick={onClose} className="-mr-1.5" />
          </header>
          <div className="flex-1 px-5 py-4">{children}</div>
          {actions ? (
            <footer className="sticky bottom-0 flex flex-wrap justify-end gap-2 border-t border-rule bg-raised px-5 py-3">
              {actions}
            </footer>
          ) : null}
        </div>
      ) : null}
    </dialog>
  );
}
