import type { Tier } from "@/lib/db/generated/enums";

const order = [
  "record",
  "work_product",
  "protective",
  "sealed",
  "ex_parte",
] as const satisfies readonly Tier[];

/** The tiers from the public record up to this one: what may get into an export of that tier. */
export const tiersUpTo = (most: Tier): Tier[] => order.slice(0, order.indexOf(most) + 1);
