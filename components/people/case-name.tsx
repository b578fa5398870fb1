/** A caption in a list of roles. An illustrative case says so, once: its caption often does already. */
export function CaseName({ caption, isIllustrative }: { caption: string; isIllustrative: boolean }) {
  return (
    <>
      <span className="font-serif font-semibold">{caption}</span>
      {isIllustrative && !/illustrative/i.test(caption) ? (
        <span className="text-sm text-warning"> (illustrative)</span>
      ) : null}
    </>
  );
}

/** The same as plain text, for a menu. */
export const caseLabel = (caption: string, isIllustrative: boolean) =>
  isIllustrative && !/illustrative/i.test(caption) ? `${caption} (illustrative)` : caption;
