import type { ProtectedTier } from "./schema";

export const tierWords = {
  sealed: "Sealed",
  protective: "Protective order",
  ex_parte: "Ex parte",
} as const satisfies Record<ProtectedTier, string>;

export const tierMeaning = {
  sealed: "Filed under seal: the people named here and nobody else.",
  protective: "A tier of a protective order: only people who signed its undertaking.",
  ex_parte: "Lodged without the other side: the people named here and nobody else.",
} as const satisfies Record<ProtectedTier, string>;
