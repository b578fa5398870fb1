import { AppError } from "@/lib/errors";

/** Somebody saved first: the screen gets the row as it stands and shows both. */
export const stale = (what: string, current: unknown) =>
  new AppError(
    "conflict",
    `Somebody changed this ${what} while you were editing it. Both versions are shown.`,
    {
      current,
    },
  );
