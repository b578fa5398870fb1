"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { formatInstant } from "@/lib/dates/format-date";
import type { TieChange } from "@/lib/harm/assessment-history";
import { tieHistoryOf } from "@/lib/harm/client";
import { mootnessWords } from "@/lib/harm/live-or-moot";

type Pair = { claimId: string; reliefId: string; version: number | null; title: string };
type Props = { caseId: string; pair: Pair };

const done = { tied: "Tied", untied: "Untied", turned: "Turned" } as const;
const side = { for: "speaks for yes", against: "speaks for no" } as const;

function Change({ caseId, change: c }: { caseId: string; change: TieChange }) {
  if (c.kind === "harms")
    return <>{c.done === "all" ? "Rests on every harm again" : "Rests on chosen harms from here on"}</>;
  if (c.kind === "authority") return <>{`${done[c.done]} to “${mootnessWords[c.question]}”: ${c.text}`}</>;
  const href = c.kind === "fact" ? `/cases/${caseId}/harm/facts/${c.id}` : `/cases/${caseId}/harm/${c.id}`;
  return (
    <>
      {c.kind === "fact"
        ? `${done[c.done]} to “${mootnessWords[c.question]}” (${side[c.side]}): `
        : `${c.done === "tied" ? "Rests also on" : "No longer rests on"} `}
      <AppLink href={href} className="link">
        {c.text}
      </AppLink>
    </>
  );
}

/** Who tied or untied what to a claim and its relief, and when; read when it is asked for. */
export function TieHistoryButton({ caseId, pair }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="no-print link text-sm" onClick={() => setOpen(true)}>
        History<span className="sr-only">{` of ${pair.title}`}</span>
      </button>
      {open ? <HistoryDialog caseId={caseId} pair={pair} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function HistoryDialog({ caseId, pair, onClose }: Props & { onClose: () => void }) {
  const history = useQuery(tieHistoryOf(caseId, pair));
  return (
    <Dialog
      open
      onClose={onClose}
      title="What was tied, and by whom"
      lead={pair.title}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {history.isPending ? (
        <Progress value={null} label="Reading the history" />
      ) : history.isError ? (
        <Notice tone="critical">The history could not be read. Close this and try again.</Notice>
      ) : history.data.length === 0 ? (
        <p className="text-muted">No fact, authority or harm was tied or untied here yet.</p>
      ) : (
        <ol className="space-y-3">
          {history.data.map((h) => (
            <li key={h.version} className="rounded-md border border-rule bg-paper px-3 py-2">
              <p className="text-sm text-muted">{`${formatInstant(h.at)}${h.by === null ? "" : `, ${h.by}`}`}</p>
              <ul className="mt-1 list-disc space-y-0.5 pl-4">
                {h.changes.map((c) => (
                  <li key={JSON.stringify(c)}>
                    <Change caseId={caseId} change={c} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}
