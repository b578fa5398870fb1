import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { Section } from "@/components/ui/section";
import type { Worklist } from "@/lib/worklist/schema";
import { OutsideServices } from "./outside-services";
import { WorklistTable } from "./worklist-table";

/** The documents that are not here, the urgent ones first. `query`: the address of the next page, or null. */
export function WorklistView({ list, today, next }: { list: Worklist; today: string; next: string | null }) {
  const { looks, items, cases, services } = list;
  return (
    <div className="space-y-8">
      {looks.length === 0 ? null : (
        <Section
          title="Free looks still open"
          count={looks.length}
          lead="The court's notice lets each be opened once without charge, for 15 days."
        >
          <WorklistTable caption="Free looks still open" rows={looks} cases={cases} today={today} />
        </Section>
      )}
      <Section
        title={looks.length === 0 ? "Documents that are not here" : "Other documents that are not here"}
      >
        {items.length === 0 ? (
          <EmptyState title="Nothing is missing">
            Every entry of your cases has its papers here, or none of them is known to have any.
          </EmptyState>
        ) : (
          <>
            <WorklistTable caption="Documents that are not here" rows={items} cases={cases} today={today} />
            <LoadMore shown={items.length} noun={items.length === 1 ? "entry" : "entries"} href={next} />
          </>
        )}
      </Section>
      <OutsideServices services={services} cases={cases} today={today} />
    </div>
  );
}
