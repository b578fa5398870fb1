"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import type { CourtDate } from "@/lib/dates/court-date";
import type { Choice } from "@/lib/harm/choices-schema";
import {
  chronologyColumns,
  type ExportKind,
  exportKinds,
  exportKindWords,
  frozenVersion,
} from "@/lib/harm/export-schema";
import { tierWords } from "@/lib/harm/tier-words";
import { api, newIdempotencyKey } from "@/lib/http/client";
import { optionsOf } from "./options-of";

type Props = { caseId: string; today: CourtDate; filings: readonly Choice[] };

const formats = [
  { format: "docx", label: "Word" },
  { format: "pdf", label: "PDF" },
  { format: "csv", label: "CSV" },
] as const;
const columnWords = { date: "Date", fact: "Fact", state: "State", cites: "Cites", quotes: "Quotes" };
const tiers = ["record", "work_product", "protective", "sealed"] as const;

/** Chooses what to take out of the ledger, up to which tier, as which file; or freezes it as it stands. */
export function ExportPanel({ caseId, today, filings }: Props) {
  const router = useRouter();
  const [kind, setKind] = useState<ExportKind>("chronology");
  const [tier, setTier] = useState<(typeof tiers)[number]>("record");
  const [banner, setBanner] = useState("work_product");
  const [from, setFrom] = useState<CourtDate | null>(null);
  const [to, setTo] = useState<CourtDate | null>(null);
  const [columns, setColumns] = useState<string[]>(["date", "fact", "cites"]);
  const [title, setTitle] = useState("");
  const [filingId, setFiling] = useState("");
  const key = useRef(newIdempotencyKey());
  const query = new URLSearchParams({
    kind,
    tier,
    banner,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(columns.length === 0 ? {} : { columns: columns.join(".") }),
  });
  const freeze = useMutation({
    mutationFn: () =>
      api(`/cases/${caseId}/harm/exports/frozen`, frozenVersion, {
        body: {
          kind,
          tier,
          banner,
          from,
          to,
          ...(columns.length === 0 ? {} : { columns }),
          title,
          filingId: filingId || null,
        },
        idempotencyKey: key.current,
      }),
    onSuccess: (frozen) => {
      key.current = newIdempotencyKey();
      setTitle("");
      showToast({ title: "Frozen as it stands", detail: `SHA-256 ${frozen.sha256.slice(0, 16)}…` });
      router.refresh();
    },
    onError: (error) => showError(error),
  });
  return (
    <Section title="Take out" card>
      <div className="space-y-4">
        <Field label="What" required>
          {(control) => (
            <Select
              {...control}
              value={kind}
              options={optionsOf(exportKinds, exportKindWords)}
              onChange={(e) => setKind(exportKinds.find((k) => k === e.target.value) ?? kind)}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Up to which tier" required hint="Nothing above it can get in.">
            {(control) => (
              <Select
                {...control}
                value={tier}
                options={optionsOf(tiers, tierWords)}
                onChange={(e) => setTier(tiers.find((t) => t === e.target.value) ?? tier)}
              />
            )}
          </Field>
          <RadioGroup
            legend="Banner"
            name="banner"
            value={banner}
            onValueChange={setBanner}
            inline
            options={[
              { value: "work_product", label: "Work product" },
              { value: "as_filed", label: "As filed: none" },
            ]}
          />
          {kind === "proof_matrix" || kind === "declaration_outline" ? null : (
            <>
              <Field label="From">
                {(control) => <DateInput {...control} today={today} value={from} onValueChange={setFrom} />}
              </Field>
              <Field label="To">
                {(control) => <DateInput {...control} today={today} value={to} onValueChange={setTo} />}
              </Field>
            </>
          )}
        </div>
        {kind === "chronology" ? (
          <fieldset>
            <legend className="text-sm font-medium">Columns</legend>
            <div className="flex flex-wrap gap-x-5">
              {chronologyColumns.map((c) => (
                <Checkbox
                  key={c}
                  label={columnWords[c]}
                  checked={columns.includes(c)}
                  onChange={(e) =>
                    setColumns(
                      chronologyColumns.filter((x) => (x === c ? e.target.checked : columns.includes(x))),
                    )
                  }
                />
              ))}
            </div>
          </fieldset>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {formats.map(({ format, label }) => (
            <LinkButton
              key={format}
              download
              tone={format === "docx" ? "primary" : "secondary"}
              href={`/api/v1/cases/${caseId}/harm/exports?${query}&format=${format}`}
            >
              {label}
            </LinkButton>
          ))}
        </div>
        <div className="grid items-end gap-3 border-t border-rule pt-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
          <Field label="Freeze it as" required hint="Such as “Ex. 3 to the motion”.">
            {(control) => <Input {...control} value={title} onChange={(e) => setTitle(e.target.value)} />}
          </Field>
          <Field label="Attached to">
            {(control) => (
              <Select
                {...control}
                value={filingId}
                placeholder="No filing yet"
                options={filings.map((f) => ({ value: f.id, label: f.label }))}
                onChange={(e) => setFiling(e.target.value)}
              />
            )}
          </Field>
          <Button onClick={() => freeze.mutate()} pending={freeze.isPending} disabled={title.trim() === ""}>
            Freeze
          </Button>
        </div>
      </div>
    </Section>
  );
}
