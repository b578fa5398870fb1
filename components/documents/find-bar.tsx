"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { Found } from "./use-find";

const said = (found: Found) =>
  found.total === 0
    ? "Not in this document"
    : `${found.at + 1} of ${found.total}${found.more ? "+" : ""}, on ${found.pages.length} ${found.pages.length === 1 ? "page" : "pages"}`;

/** Looks for words on all pages. Enter goes to the next, Shift and Enter to the one before. */
export function FindBar({
  found,
  pending,
  inputId,
  onFind,
  onStep,
  onClear,
}: {
  found: Found | null;
  pending: boolean;
  inputId: string;
  onFind: (words: string) => void;
  onStep: (by: 1 | -1) => void;
  onClear: () => void;
}) {
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const isCurrent = found !== null && found.words === words;
  return (
    <search className="flex flex-wrap items-center gap-1 border-t border-rule px-2 py-1.5">
      <form
        className="min-w-40 flex-1 sm:max-w-72"
        onSubmit={(event) => {
          event.preventDefault();
          onFind(words);
        }}
      >
        <Input
          id={inputId}
          type="search"
          aria-label="Find in this document"
          placeholder="Find in this document"
          title="Find in this document (f)"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value.trim() === "") onClear();
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.shiftKey && isCurrent) {
              event.preventDefault();
              onStep(-1);
            }
            if (event.key === "Escape" && typed !== "") {
              event.stopPropagation();
              setTyped("");
              onClear();
            }
          }}
        />
      </form>
      {found === null ? null : (
        <>
          <IconButton
            label="Found before"
            icon={<ChevronUp />}
            disabled={found.total === 0}
            onClick={() => onStep(-1)}
          />
          <IconButton
            label="Found next"
            icon={<ChevronDown />}
            disabled={found.total === 0}
            onClick={() => onStep(1)}
          />
          <IconButton
            label="Stop finding"
            icon={<X />}
            onClick={() => {
              setTyped("");
              onClear();
            }}
          />
        </>
      )}
      <p role="status" className="px-1 text-sm text-muted tabular-nums">
        {pending ? "Looking…" : found === null ? "" : said(found)}
      </p>
    </search>
  );
}
