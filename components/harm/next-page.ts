/** The address of a list's next page: its filters, and the cursor. */
export function nextPage(
  filters: Readonly<Record<string, string | undefined>>,
  next: string | null,
): string | null {
  if (next === null) return null;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) params.set(name, value);
  params.set("cursor", next);
  return `?${params}`;
}
