import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { formatShort } from "@/lib/dates/format-date";
import { citeOf } from "@/lib/filings/words";
import { methodWords } from "@/lib/parties/words";
import type { OutsideService, Worklist } from "@/lib/worklist/schema";
import { RecordServiceButton } from "./record-service-button";
import { blankService, type ServiceDraft } from "./service-draft";

const draftOf = (service: OutsideService): ServiceDraft => ({
  serviceId: service.id,
  caseId: service.caseId,
  entry: service.filing && {
    id: service.filing.id,
    label: `${citeOf(service.filing)}, ${formatShort(service.filing.filedOn)}`,
  },
  title: service.title,
  servedOn: service.servedOn,
  method: service.method,
  servedBy: service.servedBy ?? "",
  note: service.note ?? "",
});

/** Papers served outside the court's filing system, with their day and method. */
export function OutsideServices({
  services,
  cases,
  today,
}: {
  services: Worklist["services"];
  cases: Worklist["cases"];
  today: string;
}) {
  const [first] = cases;
  return (
    <Section
      title="Served outside ECF"
      count={services.length}
      lead="Sealed papers and others that the court's system does not serve: what day, and how."
      actions={
        first === undefined ? null : (
          <RecordServiceButton
            label="Record a service"
            draft={blankService(first.id)}
            cases={cases}
            today={today}
          />
        )
      }
    >
      <DataTable
        caption="Served outside ECF"
        rows={services}
        rowKey={(row) => row.id}
        empty={<p className="text-muted">None recorded.</p>}
        columns={[
          {
            key: "what",
            header: "What",
            rowHeader: true,
            cell: (row) => (
              <span className="font-normal">
                {row.filing === null ? (
                  row.title
                ) : (
                  <AppLink href={`/cases/${row.caseId}/filings/${row.filing.id}`} className="link-plain">
                    {citeOf(row.filing)}: {row.title}
                  </AppLink>
                )}
                <span className="block text-sm text-muted">
                  {row.caption}
                  {row.note === null ? "" : `. ${row.note}`}
                </span>
              </span>
            ),
          },
          {
            key: "on",
            header: "Served",
            width: "8rem",
            nowrap: true,
            cell: (row) => formatShort(row.servedOn),
          },
          { key: "how", header: "How", width: "12rem", cell: (row) => methodWords[row.method] },
          { key: "by", header: "By", width: "10rem", cell: (row) => row.servedBy },
          {
            key: "correct",
            header: <span className="sr-only">Correct</span>,
            width: "6rem",
            cell: (row) => (
              <RecordServiceButton
                label="Correct"
                name={row.title}
                draft={draftOf(row)}
                cases={cases}
                today={today}
                small
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
