"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { formatShort } from "@/lib/dates/format-date";
import { citeOf } from "@/lib/filings/words";
import { ApiError } from "@/lib/http/api-error";
import { methodWords } from "@/lib/parties/words";
import { useRecordOutsideService } from "@/lib/worklist/client";
import type { Worklist } from "@/lib/worklist/schema";

const FIELDS = ["title", "servedOn", "method", "servedBy", "note"];
const blank = { caseId: "", title: "", servedOn: "", method: "mail", servedBy: "", note: "" };

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
  const router = useRouter();
  const record = useRecordOutsideService();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState({ ...blank, caseId: cases[0]?.id ?? "" });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const set = (change: Partial<typeof blank>) => setForm({ ...form, ...change });
  const save = async () => {
    const { outsideServiceInput } = await import("@/lib/worklist/schema");
    const parsed = outsideServiceInput.safeParse({
      title: form.title,
      servedOn: form.servedOn,
      method: form.method,
      servedBy: form.servedBy || null,
      note: form.note || null,
    });
    if (!parsed.success) {
      setErrors(Object.fromEntries(parsed.error.issues.map((i) => [i.path.join("."), i.message])));
      return;
    }
    record.mutate(
      { caseId: form.caseId, input: parsed.data },
      {
        onSuccess: () => {
          setOpen(false);
          setErrors({});
          setForm({ ...blank, caseId: form.caseId });
          router.refresh();
        },
        onError: (error) => {
          if (error instanceof ApiError) setErrors(error.fields);
          showError(error, FIELDS);
        },
      },
    );
  };
  return (
    <Section
      title="Served outside ECF"
      count={services.length}
      lead="Sealed papers and others that the court's system does not serve: what day, and how."
      actions={cases.length === 0 ? null : <Button onClick={() => setOpen(true)}>Record a service</Button>}
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
          { key: "how", header: "How", width: "14rem", cell: (row) => methodWords[row.method] },
          { key: "by", header: "By", width: "10rem", cell: (row) => row.servedBy },
        ]}
      />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Record a service outside ECF"
        keepOnOutsideClick
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button tone="primary" pending={record.isPending} onClick={save}>
              Record
            </Button>
          </>
        }
      >
        <div className="grid gap-3">
          <Field label="Case" required>
            {(control) => (
              <Select
                {...control}
                value={form.caseId}
                options={cases.map((c) => ({ value: c.id, label: c.caption }))}
                onChange={(event) => set({ caseId: event.target.value })}
              />
            )}
          </Field>
          <Field label="What was served" required error={errors.title}>
            {(control) => (
              <Input
                {...control}
                value={form.title}
                onChange={(event) => set({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label="Served on" required error={errors.servedOn}>
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={form.servedOn === "" ? null : form.servedOn}
                onValueChange={(date) => set({ servedOn: date ?? "" })}
              />
            )}
          </Field>
          <Field label="How" required error={errors.method}>
            {(control) => (
              <Select
                {...control}
                value={form.method}
                options={Object.entries(methodWords).map(([value, label]) => ({ value, label }))}
                onChange={(event) => set({ method: event.target.value })}
              />
            )}
          </Field>
          <Field label="By whom" error={errors.servedBy}>
            {(control) => (
              <Input
                {...control}
                value={form.servedBy}
                onChange={(event) => set({ servedBy: event.target.value })}
              />
            )}
          </Field>
          <Field label="Note" error={errors.note}>
            {(control) => (
              <Textarea
                {...control}
                value={form.note}
                onChange={(event) => set({ note: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Dialog>
    </Section>
  );
}
