import { type DocumentFilters, documentFilters } from "./schema";

/** The filters of an address; what is empty or makes no sense is left out, field by field. */
export function readDocumentFilters(params: Record<string, string | string[] | undefined>): DocumentFilters {
  const kept: Record<string, string> = {};
  for (const [key, schema] of Object.entries(documentFilters.shape)) {
    const value = [params[key]].flat()[0]?.trim();
    if (value !== undefined && value !== "" && schema.safeParse(value).success) kept[key] = value;
  }
  return documentFilters.parse(kept);
}

/** The address of the next page of a list with these filters. */
export function nextDocuments(filters: DocumentFilters, next: string): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filters, cursor: next })) {
    if (value !== undefined) query.set(key, value);
  }
  return `?${query.toString()}`;
}
