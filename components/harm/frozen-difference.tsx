import { DataTable } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FrozenComparison } from "@/lib/harm/export-schema";
import { plural } from "@/lib/harm/plural";

const formatWords = { docx: "Word", pdf: "PDF" } as const;

function Standing({ comparison: { intact, redaction } }: { comparison: FrozenComparison }) {
  if (intact === "no")
    return (
      <Notice tone="critical" title="This version was tampered with">
        What is stored no longer has the hashes that were taken when it was frozen.
      </Notice>
    );
  if (intact === "yes")
    return <Notice tone="success">The stored version still has the hash that was taken of it.</Notice>;
  const { hidden, destroyed, passages } = redaction;
  return (
    <Notice tone="warning" title={`${hidden + destroyed} of ${plural(passages, "passage")} out of reach`}>
      {[
        destroyed > 0
          ? `${plural(destroyed, "quotation")} of a destroyed document ${destroyed === 1 ? "was" : "were"} removed with it.`
          : null,
        hidden > 0
          ? `${plural(hidden, "passage")} ${hidden === 1 ? "is" : "are"} locked away or sealed.`
          : null,
        "What is left still has the hashes that were taken of it.",
      ]
        .filter((w) => w !== null)
        .join(" ")}
    </Notice>
  );
}

/** What was frozen, whether it still is what it was, and what has changed since: the start of a supplemental declaration. */
export function FrozenDifference({ caseId, comparison }: { caseId: string; comparison: FrozenComparison }) {
  const at = `/api/v1/cases/${caseId}/harm/exports/frozen/${comparison.id}`;
  const { changes, files } = comparison;
  return (
    <div className="space-y-6">
      <Standing comparison={comparison} />
      <Section title="As it was given out" card>
        <ul className="space-y-2">
          {files.map((f) => (
            <li key={f.format} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {f.held ? (
                <LinkButton size="sm" download href={`${at}/file?format=${f.format}`}>
                  {formatWords[f.format]}
                </LinkButton>
              ) : (
                <span className="text-muted">{`${formatWords[f.format]}: removed with a document that it quotes`}</span>
              )}
              <code className="font-mono text-xs break-all">{`SHA-256 ${f.sha256}`}</code>
            </li>
          ))}
          {files.length === 0 ? <li className="text-muted">No file of it is within your reach.</li> : null}
        </ul>
      </Section>
      <Section
        title="What has changed since"
        count={changes.length}
        lead={
          changes.length === 0
            ? "The ledger says the same today."
            : "The start of a supplemental declaration."
        }
      >
        {changes.length === 0 ? null : (
          <>
            <p className="no-print mb-3">
              <LinkButton tone="primary" download href={`${at}/supplement?format=docx`}>
                Start a supplemental declaration (Word)
              </LinkButton>
            </p>
            <DataTable
              caption="Changes"
              rows={changes}
              rowKey={(c) => `${c.before ?? ""} ${c.after ?? ""}`}
              columns={[
                {
                  key: "what",
                  header: "Change",
                  width: "6rem",
                  rowHeader: true,
                  cell: (c) => (c.before === null ? "New" : c.after === null ? "Gone" : "Reworded"),
                },
                { key: "before", header: "Said then", cell: (c) => c.before },
                { key: "after", header: "Says now", cell: (c) => c.after },
              ]}
            />
          </>
        )}
      </Section>
    </div>
  );
}
