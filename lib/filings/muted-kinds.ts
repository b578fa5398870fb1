import { type FilingFilters, filingFilters } from "./schema";

/**
 * The filters of an address, with the kinds that were muted here before where the address says nothing of kinds. An
 * address that says so, with none too, stands: it may have come from a colleague.
 */
export function withMuted(filters: FilingFilters, remembered: string | undefined): FilingFilters {
  if (filters.mute !== undefined || !remembered) return filters;
  const mute = filingFilters.shape.mute.safeParse(remembered.split(".").join(","));
  return mute.success && mute.data ? { ...filters, mute: mute.data } : filters;
}
