/** Said wherever a file can be dropped. */
export function ClassifiedNotice() {
  return (
    <p className="text-sm text-muted">
      <strong className="font-semibold text-ink">Classified material is never stored here.</strong> Log the
      entry without its paper and say “not held here”.
    </p>
  );
}
