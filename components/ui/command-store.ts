"use client";

import { useEffect } from "react";

/** One line of the command palette: a place to go, or a thing to do. */
export type Command = {
  id: string;
  label: string;
  group: string;
  /** Other words people look for it by. */
  keywords?: readonly string[];
  hint?: string;
} & ({ href: string; run?: never } | { run: () => void; href?: never });

let registered: readonly { owner: symbol; commands: readonly Command[] }[] = [];

/** What the screens that are open now have put into the palette, the newest first. */
export const registeredCommands = (): Command[] => registered.flatMap(({ commands }) => commands);

/** Adds commands to the palette for as long as the component that calls it is on the page. Memoise the list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const owner = Symbol("commands");
    registered = [{ owner, commands }, ...registered];
    return () => {
      registered = registered.filter((entry) => entry.owner !== owner);
    };
  }, [commands]);
}
