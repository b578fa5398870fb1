const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/**
 * Words as a regular expression that both JavaScript and PostgreSQL read: whatever the blanks between them, and
 * whatever the kind of quotation marks and dashes. Null where there is nothing to find. Case is the caller's.
 */
export function findPattern(words: string): string | null {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return null;
  return parts
    .map((part) =>
      escaped(part)
        .replaceAll(/["“”„]/g, '["“”„]')
        .replaceAll(/['‘’]/g, "['‘’]")
        .replaceAll(/[-–—]/g, "[-–—]"),
    )
    .join("\\s*");
}
