import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { AccrualRecord } from "@/lib/harm/matrix-schema";
import { AccrualChart } from "./accrual-chart";
import { MagnitudeNote } from "./magnitude";

const unitWords = {
  usd: "Dollars",
  hours: "Hours",
  days: "Days",
  people: "People",
  customers: "Customers",
  contracts: "Contracts",
};

/** Loss over time, low and high, with the formula behind every figure. */
export function AccrualView({ caseId, record }: { caseId: string; record: AccrualRecord }) {
  if (record.units.length === 0 && record.left.length === 0)
    return (
      <EmptyState title="Nothing is quantified yet">
        Give a harm an amount or a rate, with its unit and method, and what it has come to is computed here
        for any day.
      </EmptyState>
    );
  return (
    <div className="space-y-8">
      <MagnitudeNote />
      {record.units.map((u) => (
        <Section key={u.unit} title={unitWords[u.unit]} lead={u.total.words}>
          <AccrualChart
            series={u.total}
            unit={u.unit}
            on={record.on}
            marks={record.marks}
            title={unitWords[u.unit]}
          />
          <p className="mb-3 text-xs text-muted">Solid: what is certain. Dashed: what is possible.</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {[
              { title: "By category", rows: u.byCategory },
              { title: "By model", rows: u.byModel },
            ].map(({ title, rows }) => (
              <DataTable
                key={title}
                caption={`${unitWords[u.unit]} ${title.toLowerCase()}`}
                rows={rows}
                rowKey={(s) => s.key}
                density="compact"
                columns={[
                  { key: "key", header: title, rowHeader: true, cell: (s) => s.key },
                  { key: "words", header: "Accrued", cell: (s) => s.words },
                ]}
              />
            ))}
          </div>
        </Section>
      ))}
      <Section title="Formulas" lead="Rounded outward: the range shown always holds the range computed.">
        <DataTable
          caption="Formulas"
          rows={record.lines}
          rowKey={(l) => l.lineId}
          columns={[
            {
              key: "harm",
              header: "Harm",
              rowHeader: true,
              cell: (l) => (
                <AppLink href={`/cases/${caseId}/harm/${l.harmId}`} className="link-plain font-normal">
                  {l.harm}
                </AppLink>
              ),
            },
            { key: "words", header: "Accrued", width: "13rem", cell: (l) => l.words },
            {
              key: "formula",
              header: "Formula",
              cell: (l) => (
                <>
                  {l.formula}
                  {l.restsOn.length === 0 ? null : (
                    <AppLink href={`/cases/${caseId}/harm/government`} className="link ml-1 text-sm">
                      {`Rests on ${l.restsOn.length} access ${l.restsOn.length === 1 ? "interval" : "intervals"}`}
                    </AppLink>
                  )}
                </>
              ),
            },
          ]}
        />
        <LoadMore
          shown={record.lines.length}
          noun="formulas"
          href={record.next && `/cases/${caseId}/harm/accrual?on=${record.on}&cursor=${record.next}`}
        />
      </Section>
      {record.left.length === 0 ? null : (
        <Notice tone="warning" title="Not computed">
          <ul className="list-disc pl-4">
            {record.left.map((l) => (
              <li key={l.lineId}>{`${l.harm}: ${l.why}`}</li>
            ))}
            {record.leftCount > record.left.length ? (
              <li>{`and ${(record.leftCount - record.left.length).toLocaleString("en-US")} more`}</li>
            ) : null}
          </ul>
        </Notice>
      )}
    </div>
  );
}
