import { Briefcase, Landmark, ListChecks, Swords } from "lucide-react";
import type { DeadlineRow } from "@/lib/deadlines/schema";
import { sideWords } from "@/lib/deadlines/words";

const icons = { ours: Briefcase, theirs: Swords, court: Landmark, internal: ListChecks } as const;

/** Whose date it is, told by shape and word. */
export function SideMark({ side, short = false }: { side: DeadlineRow["side"]; short?: boolean }) {
  const Icon = icons[side];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-muted" title={sideWords[side]}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className={short ? "sr-only" : undefined}>{sideWords[side]}</span>
    </span>
  );
}
