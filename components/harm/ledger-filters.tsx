import { tierWords } from "@/lib/harm/tier-words";
import { evidenceWords } from "@/lib/harm/timeline-words";
import {
  evidenceStates,
  harmCategories,
  harmCategoryWords,
  harmTimings,
  harmTimingWords,
} from "@/lib/harm/vocabulary";
import { optionsOf } from "./options-of";
import { UrlFilters } from "./url-filters";

export function LedgerFilters() {
  return (
    <UrlFilters
      search="Search the ledger"
      filters={[
        {
          name: "category",
          label: "Category",
          any: "All categories",
          options: optionsOf(harmCategories, harmCategoryWords),
        },
        { name: "timing", label: "When", any: "Any time", options: optionsOf(harmTimings, harmTimingWords) },
        {
          name: "evidence",
          label: "Proof",
          any: "Any proof",
          options: optionsOf(evidenceStates, evidenceWords),
        },
        {
          name: "tier",
          label: "Tier",
          any: "All tiers",
          options: optionsOf(["record", "work_product", "protective", "sealed", "ex_parte"], tierWords),
        },
      ]}
    />
  );
}
