"use client";

import { ProposalList } from "@/components/deadlines/proposal-list";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Filing } from "@/lib/filings/schema";
import { citeOf } from "@/lib/filings/words";

/** The filing is on the docket; now the dates it sets in motion, each to take or to leave. */
export function LoggedFiling({ filing, onAnother }: { filing: Filing; onAnother: () => void }) {
  return (
    <div className="grid max-w-4xl gap-5">
      <Notice
        tone="success"
        live
        title={`${citeOf(filing)} is on the docket`}
        actions={
          <>
            <LinkButton href={`/cases/${filing.caseId}/filings/${filing.id}`}>Open the entry</LinkButton>
            <LinkButton href={`/cases/${filing.caseId}/filings`}>Back to the docket</LinkButton>
            <Button onClick={onAnother}>Log another</Button>
          </>
        }
      >
        {filing.text.slice(0, 300)}
      </Notice>
      <Section title="Dates it sets in motion" card>
        <ProposalList caseId={filing.caseId} filingId={filing.id} filedOn={filing.filedOn} />
      </Section>
    </div>
  );
}
