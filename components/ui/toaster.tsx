"use client";

import { CircleCheck, Info, OctagonAlert, TriangleAlert, X } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { IconButton } from "./icon-button";
import { dismissToast, getServerToasts, getToasts, subscribeToasts, type Toast } from "./toast-store";
import { toneText } from "./tone";

const icons = {
  neutral: Info,
  accent: Info,
  critical: OctagonAlert,
  warning: TriangleAlert,
  success: CircleCheck,
};
const STAYS_MS = 8000;

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const Icon = icons[toast.tone];
  // What went wrong, and what can be undone, stays until it is dismissed: nobody must race a clock to read it.
  const stays = toast.tone === "critical" || toast.action !== undefined;
  useEffect(() => {
    if (held || stays) return;
    const timer = setTimeout(() => dismissToast(toast.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, stays, toast.id]);
  return (
    <li className="flex items-start gap-2.5 rounded-md border border-rule bg-raised py-2.5 pr-2 pl-3 shadow-float">
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", toneText[toast.tone])} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{toast.title}</p>
        {toast.detail ? <p className="text-sm text-muted">{toast.detail}</p> : null}
        {toast.action ? (
          <Button
            size="sm"
            className="mt-1.5"
            onClick={() => {
              toast.action?.onSelect();
              dismissToast(toast.id);
            }}
          >
            {toast.action.label}
          </Button>
        ) : null}
      </div>
      <IconButton label="Dismiss" icon={<X />} onClick={() => dismissToast(toast.id)} />
    </li>
  );
}

/** Where toasts appear. Once, in the root. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToasts, getToasts, getServerToasts);
  const [held, setHeld] = useState(false);
  const ref = useRef<HTMLElement>(null);

  // The top layer is a stack: shown again, the toasts lie above a dialog that was opened since.
  useEffect(() => {
    const region = ref.current;
    if (!region) return;
    if (region.matches(":popover-open")) region.hidePopover();
    if (toasts.length > 0) region.showPopover();
  }, [toasts]);

  return (
    <>
      <div className="sr-only" aria-live="polite" aria-atomic="false">
        {toasts.map((toast) => (
          <p key={toast.id}>
            {toast.title} {toast.detail}
          </p>
        ))}
      </div>
      <section
        ref={ref}
        popover="manual"
        aria-label="Messages"
        className="fixed inset-auto right-4 bottom-4 m-0 w-[min(24rem,calc(100vw-2rem))] overflow-visible border-0 bg-transparent p-0"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <ol className="space-y-2">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} held={held} />
          ))}
        </ol>
      </section>
    </>
  );
}
