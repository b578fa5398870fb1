import { Badge } from "@/components/ui/badge";
import type { HarmRow } from "@/lib/harm/schema";
import { tierWords } from "@/lib/harm/tier-words";

/** Who inside the firm may see a row, where it is not the public record. */
export function TierLabel({ tier }: { tier: HarmRow["tier"] }) {
  if (tier === "record") return null;
  return <Badge tone={tier === "work_product" ? "neutral" : "warning"}>{tierWords[tier]}</Badge>;
}
