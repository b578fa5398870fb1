"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { PaperValues } from "./filing-values";

/** The papers of the form in their order: a number, a name, and either the file or the reason it is not here. */
export function PaperFields({
  papers,
  errors,
  onChange,
}: {
  papers: readonly PaperValues[];
  errors: Record<string, string>;
  onChange: (papers: PaperValues[]) => void;
}) {
  if (papers.length === 0) return null;
  const change = (at: number, values: Partial<PaperValues>) =>
    onChange(papers.map((paper, i) => (i === at ? { ...paper, ...values } : paper)));
  return (
    <ul className="divide-y divide-rule rounded-md border border-rule bg-surface">
      {papers.map((paper, at) => {
        const name = paper.attachment === 0 ? "Main document" : `Attachment ${paper.attachment}`;
        const problem = errors[`papers.${at}.notHeldReason`] ?? errors[`papers.${at}.description`];
        return (
          <li
            key={`${paper.attachment}-${paper.uploadId}`}
            className="grid items-start gap-x-3 gap-y-1 px-3 py-2 sm:grid-cols-[7rem_minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            <span className="pt-1.5 text-sm text-muted">{name}</span>
            <Input
              aria-label={`Name of ${name.toLowerCase()}`}
              value={paper.description}
              onChange={(event) => change(at, { description: event.target.value })}
            />
            {paper.uploadId === null ? (
              <div>
                <Input
                  id={`papers.${at}.notHeldReason`}
                  aria-label={`Why ${name.toLowerCase()} is not held here`}
                  placeholder="Not held here, because…"
                  value={paper.notHeldReason}
                  onChange={(event) => change(at, { notHeldReason: event.target.value })}
                />
              </div>
            ) : (
              <span className="truncate pt-1.5 text-sm text-muted" title={paper.fileName}>
                {paper.fileName}
              </span>
            )}
            <IconButton
              label={`Leave ${name.toLowerCase()} out`}
              icon={<X />}
              onClick={() => onChange(papers.filter((_, i) => i !== at))}
            />
            {problem === undefined ? null : (
              <p className="text-sm font-medium text-critical sm:col-span-4">{problem}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
