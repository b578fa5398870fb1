import { tierWords } from "@/lib/harm/tier-words";
import { factStateWords, laneWords } from "@/lib/harm/timeline-words";
import { factStates, timelineLanes } from "@/lib/harm/vocabulary";
import { optionsOf } from "./options-of";
import { UrlFilters } from "./url-filters";

export function FactFilters() {
  return (
    <UrlFilters
      search="Search the facts"
      filters={[
        { name: "state", label: "State", any: "All states", options: optionsOf(factStates, factStateWords) },
        { name: "lane", label: "Lane", any: "All lanes", options: optionsOf(timelineLanes, laneWords) },
        {
          name: "cited",
          label: "Citations",
          any: "Cited or not",
          options: [
            { value: "yes", label: "Cites a place" },
            { value: "no", label: "Cites no place" },
          ],
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
