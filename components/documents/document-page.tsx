import { ReleaseHistory } from "@/components/releases/release-history";
import { AppLink } from "@/components/ui/app-link";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { formatInstant, formatShort } from "@/lib/dates/format-date";
import { citePaper } from "@/lib/documents/file-name";
import type { DocumentDetail } from "@/lib/documents/schema";
import { citeOf, tierWords } from "@/lib/filings/words";
import type { ReleaseRecord } from "@/lib/releases/schema";
import { CitingViewer } from "./citing-viewer";
import { DocumentActions } from "./document-actions";
import { sizeWords, TextMark } from "./document-table";
import { ReadingState } from "./reading-state";

/** One file: what it is, which entries carry it, and its pages, opened where the address says. */
export function DocumentPage({
  document: shown,
  releases,
  page,
  words,
}: {
  document: DocumentDetail;
  releases: readonly ReleaseRecord[];
  page: number;
  words: string | undefined;
}) {
  const { caseId } = shown;
  return (
    <>
      <p className="no-print mb-1 text-sm">
        <AppLink href={`/cases/${caseId}/documents`} className="link">
          Documents
        </AppLink>
      </p>
      <PageHeader
        title={shown.title}
        lead={shown.cite}
        labels={
          shown.sequestered ? (
            <Status icon="locked" tone="critical">
              {shown.destroyed ? "Destroyed" : "Locked away"}
            </Status>
          ) : null
        }
        actions={<DocumentActions document={shown} />}
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3">
          {shown.stampProblems.length === 0 ? null : (
            <Notice tone="warning" title="The stamp and the docket disagree">
              {shown.stampProblems.map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </Notice>
          )}
          <ReadingState document={shown} />
          {shown.sequestered ? (
            <Notice tone="critical" title={shown.destroyed ? "Destroyed" : "Out of everyone's reach"}>
              {shown.destroyedAt !== null
                ? `The file, its text and its quotations were destroyed on ${formatInstant(shown.destroyedAt)}. The certificate is in the audit log.`
                : `Locked away on ${shown.sequesteredAt === null ? "" : formatInstant(shown.sequesteredAt)}. Its text and quotations are hidden as well.`}
            </Notice>
          ) : (
            <CitingViewer document={shown} page={page} words={words} />
          )}
        </div>
        <div className="grid content-start gap-5">
          <Section title="Facts" card className="h-fit">
            <KeyValueList
              items={[
                {
                  key: "entries",
                  label: "On the docket",
                  value:
                    shown.entries.length === 0 ? (
                      <span className="text-faint italic">on no entry</span>
                    ) : (
                      <ul>
                        {shown.entries.map((entry) => (
                          <li key={`${entry.filingId}-${entry.attachment}`}>
                            <AppLink href={`/cases/${caseId}/filings/${entry.filingId}`} className="link">
                              {citePaper(entry.number, entry.attachment) ?? citeOf(entry)}
                            </AppLink>
                            <span className="ml-1.5 text-sm text-muted">{formatShort(entry.filedOn)}</span>
                          </li>
                        ))}
                      </ul>
                    ),
                },
                {
                  key: "pages",
                  label: "Pages",
                  value: shown.pageCount === null ? null : String(shown.pageCount),
                },
                { key: "size", label: "Size", value: sizeWords(shown.byteSize) },
                {
                  key: "text",
                  label: "Text",
                  value: <TextMark textState={shown.textState} ocrState={shown.ocrState} />,
                },
                { key: "tier", label: "Who may see it", value: tierWords[shown.tier] },
                { key: "added", label: "Added", value: formatInstant(shown.addedAt) },
                { key: "name", label: "Saved as", value: shown.downloadName },
                {
                  key: "sha",
                  label: "SHA-256, checked at every opening",
                  value: <code className="text-xs break-all">{shown.sha256}</code>,
                  wide: true,
                },
              ]}
            />
          </Section>
          <ReleaseHistory releases={releases} />
        </div>
      </div>
    </>
  );
}
