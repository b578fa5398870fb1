"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { formatUncertain, type UncertainDate } from "@/lib/dates/uncertain-date";
import { AppError } from "@/lib/errors";
import { type ImportKind, importFields, type Mapping, previewImport } from "@/lib/harm/import-rows";
import { imported } from "@/lib/harm/import-schema";
import type { Table } from "@/lib/harm/parse/table-limits";
import { api, newIdempotencyKey } from "@/lib/http/client";

const whenOf = (date: UncertainDate | null) => (date === null ? null : formatUncertain(date));
const MOST_SHOWN = 20;
const XLSX = /\.xlsx$/i;

/** Reads a file or pasted rows here, shows what would go in and what is wrong with which row; nothing is half-imported. */
export function ImportPanel({ caseId }: { caseId: string }) {
  const router = useRouter();
  const [kind, setKind] = useState<ImportKind>("fact");
  const [table, setTable] = useState<Table | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useRef(newIdempotencyKey());
  const preview = table === null ? null : previewImport(kind, table, mapping ?? undefined);

  const read = async (parse: () => Promise<Table>) => {
    setProblem(null);
    try {
      setTable(await parse());
      setMapping(null);
      key.current = newIdempotencyKey();
    } catch (error) {
      setTable(null);
      setProblem(
        error instanceof AppError ? error.message : "The file cannot be read. Nothing was imported.",
      );
    }
  };
  const readText = (text: string) =>
    read(async () => (await import("@/lib/harm/parse/delimited")).parseDelimited(text));
  const readFile = (file: File) =>
    XLSX.test(file.name)
      ? read(async () =>
          (await import("@/lib/harm/parse/xlsx")).parseXlsx(new Uint8Array(await file.arrayBuffer())),
        )
      : file.text().then(readText);

  const send = useMutation({
    mutationFn: () =>
      api(`/cases/${caseId}/harm/import`, imported, {
        body: { kind, mapping: preview?.mapping ?? {}, rows: table?.rows ?? [] },
        idempotencyKey: key.current,
      }),
    onSuccess: ({ count }) => {
      showToast({ title: `${count} ${kind === "fact" ? "facts" : "harms"} imported` });
      router.push(`/cases/${caseId}/harm${kind === "fact" ? "/facts" : ""}`);
      router.refresh();
    },
    onError: (error) => showError(error),
  });
  return (
    <div className="max-w-5xl space-y-5">
      <RadioGroup
        legend="The rows are"
        name="kind"
        inline
        value={kind}
        onValueChange={(v) => {
          setKind(v === "harm" ? "harm" : "fact");
          setMapping(null);
        }}
        options={[
          { value: "fact", label: "Facts" },
          { value: "harm", label: "Harms" },
        ]}
      />
      <Field
        label="A spreadsheet"
        hint="CSV or Excel (.xlsx); its first row names the columns. It is read here and leaves this device only when you import it."
        required
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={(e) => {
              const file = e.target.files?.[0];
              if (file) void readFile(file);
            }}
          />
        )}
      </Field>
      <Field label="Or paste rows">
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            placeholder={"fact\tdate\tsource"}
            onChange={(e) => e.target.value.trim() !== "" && void readText(e.target.value)}
          />
        )}
      </Field>
      {problem === null ? null : (
        <Notice tone="critical" live>
          {problem}
        </Notice>
      )}
      {preview === null ? null : (
        <>
          <Section title="Which column is what">
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
              {importFields[kind].map((field) => (
                <Field key={field} label={field} required={field === "text"}>
                  {(control) => (
                    <Select
                      {...control}
                      value={preview.mapping[field] === undefined ? "" : String(preview.mapping[field])}
                      placeholder="No column"
                      options={preview.headers.map((h, i) => ({
                        value: String(i),
                        label: h || `Column ${i + 1}`,
                      }))}
                      onChange={(e) => {
                        const { [field]: _, ...rest } = preview.mapping;
                        setMapping(
                          e.target.value === "" ? rest : { ...rest, [field]: Number(e.target.value) },
                        );
                      }}
                    />
                  )}
                </Field>
              ))}
            </div>
          </Section>
          {preview.errors.length > 0 ? (
            <Section
              title="Rows that need another look"
              count={preview.errors.length}
              lead="Nothing goes in until none is left: correct the sheet, and read it again."
            >
              <DataTable
                caption="Errors by row"
                rows={preview.errors.slice(0, 200)}
                rowKey={(e) => `${e.line}-${e.field}-${e.message}`}
                density="compact"
                columns={[
                  { key: "line", header: "Row", width: "4rem", align: "end", cell: (e) => e.line },
                  { key: "field", header: "Column", width: "7rem", cell: (e) => e.field },
                  { key: "value", header: "Says", width: "12rem", cell: (e) => e.value },
                  {
                    key: "message",
                    header: "What to do",
                    rowHeader: true,
                    cell: (e) => <span className="font-normal">{e.message}</span>,
                  },
                ]}
              />
            </Section>
          ) : null}
          <Section title="What would go in" count={preview.rows.length}>
            <DataTable
              caption="Preview"
              rows={preview.rows.slice(0, MOST_SHOWN)}
              rowKey={(r) => String(r.line)}
              density="compact"
              columns={[
                { key: "line", header: "Row", width: "4rem", align: "end", cell: (r) => r.line },
                {
                  key: "text",
                  header: "Sentence",
                  rowHeader: true,
                  cell: (r) => <span className="font-normal">{r.text}</span>,
                },
                { key: "date", header: "When", width: "12rem", cell: (r) => whenOf(r.date ?? r.from) },
                { key: "source", header: "Source", width: "12rem", cell: (r) => r.source },
              ]}
            />
            {preview.rows.length > MOST_SHOWN ? (
              <p className="mt-1 text-sm text-muted">{`and ${preview.rows.length - MOST_SHOWN} more`}</p>
            ) : null}
          </Section>
          <Button
            tone="primary"
            disabled={!preview.ready}
            pending={send.isPending}
            onClick={() => send.mutate()}
          >
            {`Import ${preview.rows.length} ${kind === "fact" ? "facts" : "harms"}`}
          </Button>
        </>
      )}
    </div>
  );
}
