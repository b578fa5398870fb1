import type { FilingFilters } from "./schema";

/**
 * The filters of an address, with the kinds that were muted here before where the address says nothing of kinds. An
 * address that says so, with none too, stands: it may have come from a colleague.
 */
export const withMuted = (filters: FilingFilters, muted: readonly string[]): FilingFilters =>
  filters.mute !== undefined || muted.length === 0 ? filters : { ...filters, mute: muted.join(",") };
