"use client";

import { Command as Palette } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type Command, registeredCommands } from "./command-store";

export type CommandPaletteProps = {
  open: boolean;
  onClose: () => void;
  commands: readonly Command[];
  /** Where a text that names no command is searched for; the query is appended as `?q=`. */
  searchHref?: string;
};

/** Everything by name. Loaded when it is first opened. */
export default function CommandPalette({ open, onClose, commands, searchHref }: CommandPaletteProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  const all = open ? [...registeredCommands(), ...commands] : [];
  const groups = [...new Set(all.map((command) => command.group))];
  const choose = (command: Command) => {
    onClose();
    setQuery("");
    if (command.href !== undefined) router.push(command.href);
    else command.run();
  };
  const item =
    "flex cursor-pointer items-baseline justify-between gap-4 rounded-sm px-2.5 py-2 data-[selected=true]:bg-hover";

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; the keyboard has Escape.
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Command palette"
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open ? (
        <Palette label="Command palette" loop>
          <Palette.Input
            autoFocus
            value={query}
            onValueChange={setQuery}
            placeholder="Go to, or do…"
            className="w-full border-b border-rule bg-transparent px-4 py-3 text-lg focus-visible:outline-none"
          />
          <Palette.List className="max-h-[min(24rem,55dvh)] overflow-y-auto p-1.5">
            <Palette.Empty className="px-2.5 py-2 text-muted">No command by that name.</Palette.Empty>
            {groups.map((group) => (
              <Palette.Group
                key={group}
                heading={group}
                className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
              >
                {all
                  .filter((command) => command.group === group)
                  .map((command) => (
                    <Palette.Item
                      key={command.id}
                      value={command.id}
                      keywords={[command.label, ...(command.keywords ?? [])]}
                      onSelect={() => choose(command)}
                      className={item}
                    >
                      <span className="min-w-0">{command.label}</span>
                      {command.hint ? (
                        <span className="shrink-0 text-sm text-muted">{command.hint}</span>
                      ) : null}
                    </Palette.Item>
                  ))}
              </Palette.Group>
            ))}
            {searchHref && query.trim() !== "" ? (
              <Palette.Group
                heading="Search"
                forceMount
                className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
              >
                <Palette.Item
                  forceMount
                  value="search-for"
                  onSelect={() =>
                    choose({
                      id: "search",
                      group: "Search",
                      label: query,
                      href: `${searchHref}?q=${encodeURIComponent(query.trim())}`,
                    })
                  }
                  className={item}
                >
                  Search for “{query.trim()}”
                </Palette.Item>
              </Palette.Group>
            ) : null}
          </Palette.List>
        </Palette>
      ) : null}
    </dialog>
  );
}
