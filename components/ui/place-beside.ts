/**
 * Puts a floating element (position: fixed) under its anchor, or above where there is no room, and inside the
 * window. Sets styles through the CSSOM, which the content security policy allows.
 */
export function placeBeside(
  anchor: HTMLElement,
  floating: HTMLElement,
  {
    align = "start",
    matchWidth = false,
    gap = 4,
  }: { align?: "start" | "end"; matchWidth?: boolean; gap?: number } = {},
): void {
  const margin = 8;
  const at = anchor.getBoundingClientRect();
  if (matchWidth) floating.style.width = `${Math.max(at.width, 200)}px`;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = at.bottom + gap;
  const fitsBelow = below + height <= clientHeight - margin;
  const above = at.top - gap - height;
  const top =
    fitsBelow || above < margin ? Math.min(below, Math.max(margin, clientHeight - height - margin)) : above;
  const wanted = align === "end" ? at.right - width : at.left;
  const left = Math.max(margin, Math.min(wanted, clientWidth - width - margin));
  floating.style.top = `${Math.round(top)}px`;
  floating.style.left = `${Math.round(left)}px`;
}
