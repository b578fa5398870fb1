import { Notice } from "@/components/ui/notice";
import type { Declaration } from "@/lib/harm/declaration-schema";

/** Whether the signed page says what 28 U.S.C. 1746 requires. */
export function SignedPageCheck({ check, signed }: { check: Declaration["signedPage"]; signed: boolean }) {
  if (check === null)
    return signed ? (
      <Notice tone="warning">
        No page of the signed declaration has been read here, so its closing words are unchecked.
      </Notice>
    ) : null;
  if (check.problems.length === 0)
    return <Notice tone="success">{`Page ${check.page} has the words of 28 U.S.C. 1746.`}</Notice>;
  const stops = check.problems.some((p) => p.weight === "stops");
  return (
    <Notice
      tone={stops ? "critical" : "warning"}
      title={stops ? "The signed page may not count as a declaration" : "Look at the signed page"}
    >
      <ul className="list-disc pl-4">
        {check.problems.map((p) => (
          <li key={p.words}>{`Page ${check.page}: ${p.words}`}</li>
        ))}
      </ul>
    </Notice>
  );
}
