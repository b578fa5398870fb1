import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

export function FactsHeader({ caseId }: { caseId: string }) {
  return (
    <PageHeader
      title="Facts"
      lead="One statement each, dated as well as it is known, cited to its page."
      actions={
        <>
          <LinkButton href={`/cases/${caseId}/harm/import`}>Import a spreadsheet</LinkButton>
          <LinkButton href={`/cases/${caseId}/harm/facts/new`} tone="primary">
            Add a fact
          </LinkButton>
        </>
      }
    />
  );
}
