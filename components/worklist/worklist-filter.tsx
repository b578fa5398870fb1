import { LinkButton } from "@/components/ui/link-button";
import type { WorklistFilters } from "@/lib/worklist/schema";

const choices = [
  { who: "all", label: "All" },
  { who: "mine", label: "Mine to fetch" },
  { who: "nobody", label: "Nobody's yet" },
] as const;

/** Whose documents are listed. */
export function WorklistFilter({ who }: { who: WorklistFilters["who"] }) {
  return (
    <nav aria-label="Whose" className="flex flex-wrap gap-2">
      {choices.map((c) => (
        <LinkButton
          key={c.who}
          href={c.who === "all" ? "/worklist" : `/worklist?who=${c.who}`}
          size="sm"
          tone={c.who === (who ?? "all") ? "primary" : "secondary"}
        >
          {c.label}
        </LinkButton>
      ))}
    </nav>
  );
}
