"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { formatUncertain, type UncertainDate } from "@/lib/dates/uncertain-date";
import { AppError } from "@/lib/errors";
import {
  type ImportKind,
  importFields,
  importFieldWords,
  type Mapping,
  previewImport,
} from "@/lib/harm/import-rows";
import { MAX_ROWS, type Table } from "@/lib/harm/parse/table-limits";
import { plural } from "@/lib/harm/plural";
import { api, newIdempotencyKey } from "@/lib/http/client";

const whenOf = (date: UncertainDate | null) => (date === null ? null : formatUncertain(date));
const MOST_SHOWN = 20;

/** Reads a file or pasted rows here, shows what would go in and what is wrong with which row; nothing is half-imported. */
export function ImportPanel({ caseId }: { caseId: string }) {
  const router = useRouter();
  const [kind, setKind] = useState<ImportKind>("fact");
  const [source, setSource] = useState<{ file: File; table: Table } | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const key = useRef(newIdempotencyKey());
  /** Of the last thing chosen: an earlier, slower file must not take its place. */
  const turn = useRef(0);
  const preview = useMemo(
    () => (source === null ? null : previewImport(kind, source.table, mapping ?? undefined)),
    [source, kind, mapping],
  );

  const read = async (file: File) => {
    turn.current += 1;
    const mine = turn.current;
    setProblem(null);
    setReading(true);
    try {
      const { readSheet } = await import("@/lib/harm/parse/read-sheet");
      const table = await readSheet(new Uint8Array(await file.arrayBuffer()));
      if (mine !== turn.current) return;
      setSource({ file, table });
      setMapping(null);
      key.current = newIdempotencyKey();
    } catch (error) {
      if (mine !== turn.current) return;
      setSource(null);
      setProblem(
        error instanceof AppError ? error.message : "The file cannot be read. Nothing was imported.",
      );
    } finally {
      if (mine === turn.current) setReading(false);
    }
  };

  const send = useMutation({
    mutationFn: async () => {
      if (source === null) throw new AppError("invalid", "Choose a file first.");
      const { sourceUpload } = await import("@/lib/documents/schema");
      const kept = await api("/uploads", sourceUpload, {
        method: "POST",
        body: source.file,
        headers: { "x-file-name": encodeURIComponent(source.file.name), "x-upload-purpose": "import" },
      });
      return api(
        `/cases/${caseId}/harm/import`,
        () => import("@/lib/harm/import-schema").then((m) => m.imported),
        {
          body: { kind, mapping: preview?.mapping ?? {}, uploadId: kept.id },
          idempotencyKey: key.current,
        },
      );
    },
    onSuccess: ({ count }) => {
      showToast({ title: `${plural(count, kind)} imported` });
      router.push(`/cases/${caseId}/harm${kind === "fact" ? "/facts" : ""}`);
      router.refresh();
    },
    onError: (error) => {
      // Another try sends the file anew, and is another request.
      key.current = newIdempotencyKey();
      showError(error);
    },
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
        hint={`CSV or Excel (.xlsx), up to ${MAX_ROWS.toLocaleString("en-US")} rows; its first row names the columns. It is read here and leaves this device only when you import it.`}
        required
      >
        {(control) => (
          <FileDrop
            {...control}
            accept=".csv,.tsv,.txt,.xlsx"
            prompt={
              source === null ? "Drop a spreadsheet here" : `${source.file.name} is read. Drop another here`
            }
            onFiles={([file]) => {
              if (file !== undefined) void read(file);
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
            onChange={(e) => {
              if (e.target.value.trim() !== "")
                void read(new File([e.target.value], "pasted.txt", { type: "text/plain" }));
            }}
          />
        )}
      </Field>
      {problem === null ? null : (
        <Notice tone="critical" live>
          {problem}
        </Notice>
      )}
      {reading ? <Progress value={null} label="Reading the rows" /> : null}
      {preview === null ? null : (
        <>
          <Section title="Which column is what">
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
              {importFields[kind].map((field) => (
                <Field key={field} label={importFieldWords[field]} required={field === "text"}>
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
                  { key: "field", header: "Column", width: "7rem", cell: (e) => importFieldWords[e.field] },
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
          <Section
            title={preview.ready ? "What goes in" : "Rows that read without an error"}
            count={preview.rows.length}
          >
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
              <p className="mt-1 text-sm text-muted">{`and ${(preview.rows.length - MOST_SHOWN).toLocaleString("en-US")} more`}</p>
            ) : null}
          </Section>
          <Button
            tone="primary"
            disabled={!preview.ready}
            pending={send.isPending}
            onClick={() => send.mutate()}
          >
            {`Import ${plural(preview.rows.length, kind)}`}
          </Button>
        </>
      )}
    </div>
  );
}
