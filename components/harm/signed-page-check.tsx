import { Notice } from "@/components/ui/notice";
import type { Declaration } from "@/lib/harm/declaration-schema";

type Props = { check: Declaration["signedPage"]; signed: boolean; abroad: boolean };

/** Whether the signed page says what 28 U.S.C. 1746 requires where it was signed. */
export function SignedPageCheck({ check, signed, abroad }: Props) {
  if (check === null)
    return signed ? (
      <Notice tone="warning">
        The signed declaration is not held here, so its closing words are unchecked. Choose the document
        below.
      </Notice>
    ) : null;
  if (check.state === "unread") return <Notice tone="warning">{check.words}</Notice>;
  if (check.problems.length === 0)
    return (
      <Notice tone="success">
        {`Page ${check.page} has the words of 28 U.S.C. 1746${abroad ? "(1), for one signed outside the United States" : "(2)"}.`}
      </Notice>
    );
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
