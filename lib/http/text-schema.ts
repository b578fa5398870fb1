import { z } from "zod";

/** A text that may be left out; empty is null. `max` in characters. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((s) => (s === "" ? null : s))
    .nullable();

/** The same, null where the form does not send it. */
export const textOrNone = (max: number) => optionalText(max).default(null);
