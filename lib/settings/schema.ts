import { z } from "zod";

export const settings = z.object({
  /** Every person must set up a second factor before anything opens. */
  requireTwoFactor: z.boolean(),
  /** A second person confirms each date. */
  confirmDates: z.boolean(),
});
export type Settings = z.infer<typeof settings>;
export const settingsInput = settings
  .partial()
  .refine((v) => v.requireTwoFactor !== undefined || v.confirmDates !== undefined, {
    message: "Name a setting to change.",
  });
