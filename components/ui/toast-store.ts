import type { Tone } from "./tone";

export type Toast = {
  id: number;
  tone: Tone;
  title: string;
  detail?: string;
  /** One thing to do about it: "Undo". */
  action?: { label: string; onSelect: () => void };
};

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();
const none: readonly Toast[] = [];

function set(value: readonly Toast[]) {
  toasts = value;
  for (const listener of listeners) listener();
}

export const subscribeToasts = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
export const getToasts = () => toasts;
export const getServerToasts = () => none;

export const dismissToast = (id: number) => set(toasts.filter((toast) => toast.id !== id));

/** Says in a corner, and aloud, that something happened. At most three stand at once; returns the toast's id. */
export function showToast(toast: Omit<Toast, "id" | "tone"> & { tone?: Tone }): number {
  const id = next++;
  set([...toasts.slice(-2), { tone: "success", ...toast, id }]);
  return id;
}
