/** Every key the product listens to, for the help and for those who write the next one. */
export const shortcuts: readonly {
  group: string;
  keys: readonly { keys: readonly string[]; does: string }[];
}[] = [
  {
    group: "Anywhere",
    keys: [
      { keys: ["Ctrl", "K"], does: "Open the command palette" },
      { keys: ["/"], does: "Search everything" },
      { keys: ["?"], does: "Show these shortcuts" },
      { keys: ["Esc"], does: "Close what is open" },
    ],
  },
  {
    group: "In a list",
    keys: [
      { keys: ["f"], does: "Filter the list" },
      { keys: ["j"], does: "Next row" },
      { keys: ["k"], does: "Row before" },
      { keys: ["Enter"], does: "Open the row" },
      { keys: ["e"], does: "Edit the row" },
    ],
  },
  {
    group: "In a document",
    keys: [
      { keys: ["←"], does: "Page before" },
      { keys: ["→"], does: "Next page" },
      { keys: ["f"], does: "Find in all its pages" },
      { keys: ["Shift", "Enter"], does: "While finding: the one before" },
      { keys: ["Shift", "→"], does: "Select words, from what was found or the page's first; also ← ↑ ↓" },
      { keys: ["c"], does: "Copy what is selected with its citation" },
      { keys: ["+"], does: "Larger; - smaller, 0 fits the width" },
      { keys: ["r"], does: "Turn the page" },
    ],
  },
];

const OFF_KEY = "shortcuts-off";

/** Single letters can be switched off (WCAG 2.1.4): speech input types letters too. Kept on this device. */
export function singleKeysOff(): boolean {
  try {
    return localStorage.getItem(OFF_KEY) === "1";
  } catch {
    return false;
  }
}

export function setSingleKeysOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF_KEY, "1");
    else localStorage.removeItem(OFF_KEY);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** True where a letter is text, not a command: in a control, in something editable, with a modifier. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return true;
  const target = event.target;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, [role=menu], [role=listbox]") !== null)
  );
}
