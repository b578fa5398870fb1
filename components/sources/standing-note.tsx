import { Provenance } from "@/components/ui/provenance";
import type { Provenance as ProvenanceDto } from "@/lib/sources/schema";

/** The source affordance of a row of ours: its standing in a word, its sources on hover or focus. */
export function StandingNote({
  provenance,
  compact = false,
}: {
  provenance: ProvenanceDto;
  compact?: boolean;
}) {
  if (provenance.standing === null && provenance.sources.length === 0) return null;
  const standing = provenance.standing ?? "work_product";
  return (
    <Provenance
      standing={standing === "court_record" ? "record" : standing}
      note={provenance.note}
      compact={compact}
      sources={provenance.sources.map(({ contrary, detail, ...source }) => ({
        ...source,
        detail: contrary ? ["To the contrary", detail].filter(Boolean).join(": ") : detail,
      }))}
    />
  );
}
