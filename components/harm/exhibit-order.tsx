"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef } from "react";
import { AppLink } from "@/components/ui/app-link";
import { IconButton } from "@/components/ui/icon-button";
import { Status } from "@/components/ui/status";
import type { Declaration } from "@/lib/harm/declaration-schema";
import { letterOf } from "@/lib/harm/reletter";
import { documentTroubleWords } from "@/lib/harm/vocabulary";

type Exhibit = Declaration["exhibits"][number];
type Props = {
  caseId: string;
  exhibits: readonly Exhibit[];
  /** Their documents in the order of the form. */
  order: readonly string[];
  onMove: (order: string[]) => void;
  /** Why their letters may not change any more; null while they may. */
  settled: string | null;
  error: string | undefined;
};

/** The documents that go to the court with a declaration, in an order that can be changed; the letters follow. */
export function ExhibitOrder({ caseId, exhibits, order, onMove, settled, error }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const rows = order.flatMap((id) => exhibits.find((e) => e.documentId === id) ?? []);
  const move = (at: number, by: 1 | -1) => {
    const ids = rows.map((e) => e.documentId);
    const [taken] = ids.splice(at, 1);
    if (taken === undefined) return;
    ids.splice(at + by, 0, taken);
    onMove(ids);
    // The focus goes with what was moved, so that a key pressed again moves it on.
    requestAnimationFrame(() => {
      const item = list.current?.children[at + by];
      const button = item?.querySelector<HTMLButtonElement>(`button[data-by="${by}"]:not(:disabled)`);
      (button ?? item?.querySelector<HTMLButtonElement>("button:not(:disabled)"))?.focus();
    });
  };
  // What is filed is called what it was filed as.
  const letterAt = (at: number) => (settled === null ? letterOf(at) : (rows[at]?.letter ?? letterOf(at)));
  // What is sealed to fewer comes last, so that nobody's letters tell that it is there.
  const canMove = (at: number, by: 1 | -1) =>
    settled === null && rows[at + by] !== undefined && rows[at + by]?.closed === rows[at]?.closed;
  return (
    <section aria-label="Exhibits" className="space-y-2">
      <h2 className="font-serif text-lg font-semibold">Exhibits</h2>
      <p className="text-sm text-muted">
        {settled ??
          "The documents that its facts and harms cite. Move one, and cites of it by its letter follow: in the paragraphs at once, in the ledger when you save. Those of newly drawn paragraphs join the list then."}
      </p>
      {error === undefined ? null : <p className="text-sm text-critical">{error}</p>}
      {rows.length === 0 ? (
        <p className="text-sm text-muted">No paragraph is drawn from a fact or harm that cites a document.</p>
      ) : (
        <ol ref={list} className="divide-y divide-rule rounded-md border border-rule bg-surface">
          {rows.map((e, i) => (
            <li key={e.documentId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
              <span className="w-12 font-medium tabular-nums">{`Ex. ${letterAt(i)}`}</span>
              <span className="min-w-40 flex-1">
                <AppLink href={`/cases/${caseId}/documents/${e.documentId}`} className="link">
                  {e.title}
                </AppLink>
                <span className="block text-sm text-muted">
                  {`Paragraph${e.paragraphs.length === 1 ? "" : "s"} ${e.paragraphs.join(", ")}`}
                </span>
                {e.troubles
                  // Being filed with the declaration is what an exhibit is for.
                  .filter((t) => t !== "unfiled")
                  .map((t) => (
                    <Status
                      key={t}
                      icon={t === "sealed" ? "locked" : "warning"}
                      tone="warning"
                      className="text-sm"
                    >
                      {documentTroubleWords[t]}
                    </Status>
                  ))}
              </span>
              <span className="flex">
                <IconButton
                  data-by="-1"
                  label={`Move Ex. ${letterAt(i)}, ${e.title}, up`}
                  icon={<ArrowUp />}
                  disabled={!canMove(i, -1)}
                  onClick={() => move(i, -1)}
                />
                <IconButton
                  data-by="1"
                  label={`Move Ex. ${letterAt(i)}, ${e.title}, down`}
                  icon={<ArrowDown />}
                  disabled={!canMove(i, 1)}
                  onClick={() => move(i, 1)}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
