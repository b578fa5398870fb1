import type { CitedSource, Provenance } from "./schema";

/** A row's provenance from its own two columns and the sources of `listSourcesOf`. */
export const toProvenance = (
  row: { id: string; standing: Provenance["standing"]; standingNote: string | null },
  sources: ReadonlyMap<string, CitedSource[]>,
): Provenance => ({ standing: row.standing, note: row.standingNote, sources: sources.get(row.id) ?? [] });
