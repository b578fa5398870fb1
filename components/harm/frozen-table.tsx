import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/dates/format-date";
import { exportKindWords, type FrozenComparison, type FrozenVersion } from "@/lib/harm/export-schema";

/** What was attached or sent out, as it stood then. */
export function FrozenTable({ caseId, rows }: { caseId: string; rows: readonly FrozenVersion[] }) {
  return (
    <DataTable
      caption="Frozen versions"
      rows={rows}
      rowKey={(f) => f.id}
      empty={
        <EmptyState title="Nothing is frozen yet">
          Freeze what you attach to a filing; later it is compared with what the ledger says then.
        </EmptyState>
      }
      columns={[
        {
          key: "title",
          header: "Version",
          rowHeader: true,
          cell: (f) => (
            <span className="font-normal">
              <AppLink
                href={`/cases/${caseId}/harm/exports/${f.id}`}
                data-row-link
                className="link-plain font-medium"
              >
                {f.title}
              </AppLink>
              <span className="block text-sm text-muted">{exportKindWords[f.kind]}</span>
            </span>
          ),
        },
        {
          key: "when",
          header: "Frozen",
          width: "13rem",
          cell: (f) => `${formatInstant(f.frozenAt)}${f.frozenBy === null ? "" : `, ${f.frozenBy}`}`,
        },
        { key: "filed", header: "Attached to", width: "9rem", cell: (f) => f.filedAs },
        {
          key: "hash",
          header: "SHA-256",
          width: "11rem",
          cell: (f) => <code className="font-mono text-xs break-all">{f.sha256}</code>,
        },
      ]}
    />
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul className="record-text list-disc space-y-1 pl-5">
    {items.map((i) => (
      <li key={i}>{i}</li>
    ))}
  </ul>
);

/** What has changed since: the start of a supplemental declaration. */
export function FrozenDifference({ comparison }: { comparison: FrozenComparison }) {
  const same = comparison.added.length === 0 && comparison.gone.length === 0;
  return (
    <div className="space-y-5">
      {comparison.intact ? (
        <Notice tone="success">The stored version still has the hash that was taken of it.</Notice>
      ) : (
        <Notice tone="critical" title="This version was tampered with">
          Its content no longer has the hash that was taken when it was frozen.
        </Notice>
      )}
      {same ? <p>The ledger says the same today.</p> : null}
      {comparison.added.length > 0 ? (
        <Section title="New since then" count={comparison.added.length}>
          <List items={comparison.added} />
        </Section>
      ) : null}
      {comparison.gone.length > 0 ? (
        <Section title="Said then, and not now" count={comparison.gone.length}>
          <List items={comparison.gone} />
        </Section>
      ) : null}
    </div>
  );
}
