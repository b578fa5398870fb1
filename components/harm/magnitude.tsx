/** The label that goes with every sum: it shows how great a harm is and asks for nothing. */
export function MagnitudeNote() {
  return (
    <p className="text-sm text-muted">
      Evidence of magnitude, never damages: 5 U.S.C. 702 waives immunity for relief other than money damages.
      The cost of the litigation is not a harm.
    </p>
  );
}
