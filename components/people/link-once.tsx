import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

/** A link as it is shown, this once; null where an earlier try made it already. */
export function LinkOnce({ link, lead }: { link: string | null; lead: string }) {
  if (link === null)
    return (
      <Notice tone="warning" title="The link was shown already">
        It was made by an earlier try, and a link is shown only once. Withdraw it and make a new one.
      </Notice>
    );
  return (
    <div className="grid gap-3">
      <p>{lead} It is shown this once: only a fingerprint of it is kept here.</p>
      <code className="rounded-md border border-rule bg-sunken px-3 py-2 font-mono text-sm break-all">
        {link}
      </code>
      <div>
        <CopyButton text={link} label="Copy the link" />
      </div>
    </div>
  );
}
