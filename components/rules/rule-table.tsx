"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Status } from "@/components/ui/status";
import { verificationWords } from "@/lib/deadlines/words";
import type { RulePage, RuleRow } from "@/lib/rules/schema";

const CheckDialog = dynamic(() => import("./check-dialog").then((m) => m.CheckDialog));

const TONES = {
  checked: "success",
  differs: "critical",
  read_in_copy: "neutral",
  unverified: "warning",
} as const;
const ICONS = { checked: "done", differs: "alert", read_in_copy: "unknown", unverified: "unknown" } as const;
type State = RuleRow["verification"]["state"];

type Props = {
  rows: readonly RuleRow[];
  can: RulePage["can"];
  today: string;
  /** The rule one came from: it alone is shown first. */
  startFrom: string | null;
};

/** Every rule in a line: what it says, who compared its text. */
export function RuleTable({ rows, can, today, startFrom }: Props) {
  const [words, setWords] = useState(rows.find((r) => r.id === startFrom)?.cite ?? "");
  const [state, setState] = useState<State | "">("");
  const [open, setOpen] = useState<RuleRow | null>(null);
  const wanted = words.toLowerCase().trim();
  const shown = rows.filter(
    (row) =>
      (state === "" || row.verification.state === state) &&
      (wanted === "" || `${row.cite} ${row.title} ${row.id}`.toLowerCase().includes(wanted)),
  );
  return (
    <div className="grid gap-4">
      <div className="no-print grid gap-4 sm:grid-cols-[minmax(0,1fr)_16rem]">
        <Input
          type="search"
          data-list-filter
          aria-label="Search these rules"
          value={words}
          placeholder="Number or words: “opposition”, “12(a)(2)”"
          onChange={(event) => setWords(event.target.value)}
        />
        <Select
          aria-label="Whether its text was checked"
          value={state}
          placeholder="Every rule"
          onChange={(event) =>
            setState(rows.find((r) => r.verification.state === event.target.value)?.verification.state ?? "")
          }
          options={Object.entries(verificationWords).map(([value, label]) => ({
            value,
            label: `${label} (${rows.filter((r) => r.verification.state === value).length})`,
          }))}
        />
      </div>
      <DataTable
        caption="Rules"
        rows={shown}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="No rule fits">
            Clear the filter to see every rule that sets a period in these courts.
          </EmptyState>
        }
        columns={[
          {
            key: "rule",
            header: "Rule",
            rowHeader: true,
            width: "15rem",
            cell: (row) => (
              <>
                {row.cite}
                <span className="block text-sm font-normal text-muted">{row.title}</span>
              </>
            ),
          },
          { key: "says", header: "What the table says", cell: (row) => row.says },
          {
            key: "text",
            header: "Its text",
            width: "18rem",
            cell: ({ verification: v, seenWhere }) => (
              <>
                <Status icon={ICONS[v.state]} tone={TONES[v.state]}>
                  {verificationWords[v.state]}
                </Status>
                <span className="block text-sm text-muted">{v.by === null ? seenWhere : v.words}</span>
              </>
            ),
          },
          {
            key: "act",
            header: "Actions",
            hideHeader: true,
            width: "7rem",
            align: "end",
            cell: (row) =>
              can.check ? (
                <Button
                  size="sm"
                  tone="quiet"
                  aria-label={`Checks of ${row.cite}`}
                  onClick={() => setOpen(row)}
                >
                  {row.checks.length === 0 ? "Check" : `Checks (${row.checks.length})`}
                </Button>
              ) : null,
          },
        ]}
      />
      {open === null ? null : (
        <CheckDialog
          rule={rows.find((r) => r.id === open.id) ?? open}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
