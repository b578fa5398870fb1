/** What the visitor chose; `system` follows the device. Kept in the cookie `theme`, so the server can render it. */
export type Theme = "system" | "light" | "dark";

/** Anything that is not a theme reads as `system`. */
export const parseTheme = (value: string | undefined): Theme =>
  value === "light" || value === "dark" ? value : "system";
