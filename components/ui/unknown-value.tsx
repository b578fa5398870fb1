/**
 * Stands where the record is silent. Never leave the place empty: empty could mean "none", which is a fact.
 * `children` replaces the words where the reason is known ("not yet assigned").
 */
export function UnknownValue({ children = "not on record here" }: { children?: string }) {
  return <span className="text-faint italic">{children}</span>;
}
