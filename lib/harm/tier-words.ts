import type { Tier } from "@/lib/db/generated/enums";

/** From the most open to the most closed. */
export const tierWords = {
  record: "Public record",
  work_product: "Work product",
  protective: "Protective order",
  sealed: "Sealed",
  ex_parte: "Ex parte",
} as const satisfies Record<Tier, string>;
