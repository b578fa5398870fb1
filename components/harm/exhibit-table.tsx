import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { Declaration } from "@/lib/harm/declaration-schema";
import { documentTroubleWords } from "@/lib/harm/vocabulary";

/** The documents that go to the court with a declaration: those its facts and harms cite. */
export function ExhibitTable({ caseId, exhibits }: { caseId: string; exhibits: Declaration["exhibits"] }) {
  return (
    <Section
      title="Exhibits"
      count={exhibits.length}
      lead="The documents that its facts and harms cite, in the order in which its paragraphs name them."
    >
      <DataTable
        caption="Exhibits of the declaration"
        rows={exhibits}
        rowKey={(e) => e.documentId}
        empty={
          <p className="text-sm text-muted">
            No paragraph is drawn from a fact or harm that cites a document.
          </p>
        }
        columns={[
          { key: "letter", header: "Exhibit", width: "6rem", cell: (e) => e.letter },
          {
            key: "title",
            header: "Document",
            rowHeader: true,
            cell: (e) => (
              <AppLink
                href={`/cases/${caseId}/documents/${e.documentId}`}
                data-row-link
                className="link font-normal"
              >
                {e.title}
              </AppLink>
            ),
          },
          { key: "paragraphs", header: "Paragraphs", width: "9rem", cell: (e) => e.paragraphs.join(", ") },
          {
            key: "troubles",
            header: "Look at",
            width: "11rem",
            cell: (e) =>
              e.troubles
                // Being filed with the declaration is what an exhibit is for.
                .filter((t) => t !== "unfiled")
                .map((t) => (
                  <Status key={t} icon={t === "sealed" ? "locked" : "warning"} tone="warning">
                    {documentTroubleWords[t]}
                  </Status>
                )),
          },
        ]}
      />
    </Section>
  );
}
