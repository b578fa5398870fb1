"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { type Command, registeredCommands } from "./command-store";
import { fitsQuery } from "./fits-query";

export type CommandPaletteProps = {
  open: boolean;
  onClose: () => void;
  commands: readonly Command[];
  /** Where a text that names no command is searched for; the query is appended as `?q=`. */
  searchHref?: string;
};

const MOST_SHOWN = 50;

function find(commands: readonly Command[], query: string, searchHref: string | undefined): Command[] {
  const found = commands
    .filter(({ label, hint, keywords }) =>
      fitsQuery([label, hint ?? "", ...(keywords ?? [])].join(" "), query),
    )
    .slice(0, MOST_SHOWN);
  const wanted = query.trim();
  if (searchHref && wanted !== "") {
    const href = `${searchHref}?q=${encodeURIComponent(wanted)}`;
    found.push({ id: "search", group: "Search", label: `Search for “${wanted}”`, href });
  }
  return found;
}

function PaletteList({ onClose, commands, searchHref }: Omit<CommandPaletteProps, "open">) {
  const router = useRouter();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [all] = useState(() => [...registeredCommands(), ...commands]);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const found = find(all, query, searchHref);
  const groups = [...new Set(found.map((command) => command.group))];
  // In the order shown, which groups them.
  const ordered = groups.flatMap((group) => found.filter((command) => command.group === group));
  const current = ordered[Math.min(active, ordered.length - 1)];

  useEffect(() => {
    if (current) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    if (command.href !== undefined) router.push(command.href);
    else command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = ordered.length;
    if (event.nativeEvent.isComposing || count === 0) return;
    const at = Math.min(active, count - 1);
    if (event.key === "ArrowDown") setActive((at + 1) % count);
    else if (event.key === "ArrowUp") setActive((at + count - 1) % count);
    else if (event.key === "Enter") choose(current);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label="Go to, or do"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Go to, or do…"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className="w-full border-b border-rule bg-transparent px-4 py-3 text-lg focus-visible:outline-none"
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label="Commands"
        tabIndex={-1}
        className="max-h-[min(24rem,55dvh)] overflow-y-auto p-1.5"
      >
        {groups.map((group, index) => (
          // biome-ignore lint/a11y/useSemanticElements: the group of a listbox; a fieldset is not one.
          <div key={group} role="group" aria-labelledby={`${id}-group-${index}`}>
            <p id={`${id}-group-${index}`} className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">
              {group}
            </p>
            {ordered
              .filter((command) => command.group === group)
              .map((command) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the focus stays in the input, which carries the keys (ARIA combobox).
                <div
                  key={command.id}
                  id={`${id}-${command.id}`}
                  role="option"
                  aria-selected={command === current}
                  className={classNames(
                    "flex cursor-pointer items-baseline justify-between gap-4 rounded-sm px-2.5 py-2",
                    command === current && "bg-accent-tint",
                  )}
                  onPointerMove={() => setActive(ordered.indexOf(command))}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => choose(command)}
                >
                  <span className="min-w-0">{command.label}</span>
                  {command.hint ? <span className="shrink-0 text-sm text-muted">{command.hint}</span> : null}
                </div>
              ))}
          </div>
        ))}
      </div>
      <p role="status" className={ordered.length === 0 ? "px-4 pb-3 text-muted" : "sr-only"}>
        {ordered.length === 0 ? "No command by that name." : `${ordered.length} commands`}
      </p>
    </>
  );
}

/** Everything by name, in a dialog. Loaded when it is first opened. */
export default function CommandPalette({ open, onClose, commands, searchHref }: CommandPaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; the keyboard has Escape.
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Command palette"
      onClose={() => open && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open ? (
        <PaletteList onClose={onClose} commands={commands} {...(searchHref ? { searchHref } : {})} />
      ) : null}
    </dialog>
  );
}
