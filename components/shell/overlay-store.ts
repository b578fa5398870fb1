/** What lies over the page when asked for by key or menu. Neither is loaded before. */
export type Overlay = "palette" | "shortcuts";

let current: Overlay | null = null;
const listeners = new Set<() => void>();

export const subscribeOverlay = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
export const getOverlay = () => current;
export const getServerOverlay = () => null;

export function setOverlay(overlay: Overlay | null): void {
  current = overlay;
  for (const listener of listeners) listener();
}
