"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./control-style";
import type { ControlProps } from "./field";
import { fitsQuery } from "./fits-query";
import { placeBeside } from "./place-beside";

export type ComboboxOption = { value: string; label: string; hint?: string; keywords?: string };

export type ComboboxProps = Partial<ControlProps> & {
  name?: string;
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string;
  /** Given for options that come from a search: called with what is typed; filtering is then the caller's. */
  onQueryChange?: (query: string) => void;
  loading?: boolean;
  /** Said when nothing fits. */
  emptyText?: string;
  disabled?: boolean;
};

const MOST_SHOWN = 100;

const fits = ({ label, hint, keywords }: ComboboxOption, query: string) =>
  fitsQuery(`${label} ${hint ?? ""} ${keywords ?? ""}`, query);

/** Who types "29" means entry 29, and only then what speaks of it. */
const exactFirst = (query: string) => (a: ComboboxOption, b: ComboboxOption) =>
  Number(b.keywords === query.trim()) - Number(a.keywords === query.trim());

/** One of many, found by typing. For up to a dozen fixed choices use Select. */
export function Combobox(props: ComboboxProps) {
  const {
    name,
    options,
    value,
    onValueChange,
    placeholder,
    onQueryChange,
    loading = false,
    emptyText = "Nothing fits.",
    disabled,
    ...control
  } = props;
  const listId = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const open = query !== null;
  const chosen = options.find((option) => option.value === value);
  const found = (
    onQueryChange || !query
      ? options
      : options.filter((option) => fits(option, query)).sort(exactFirst(query))
  ).slice(0, MOST_SHOWN);
  const at = Math.min(active, found.length - 1);

  useEffect(() => {
    const popover = list.current;
    if (!popover) return;
    if (!open) {
      popover.hidePopover();
      return;
    }
    popover.showPopover();
    const place = () => input.current && placeBeside(input.current, popover, { matchWidth: true });
    place();
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [open]);
  useEffect(() => {
    if (open) list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [open, at]);

  const show = (text: string) => {
    setQuery(text);
    setActive(
      text === ""
        ? Math.max(
            0,
            options.findIndex((option) => option.value === value),
          )
        : 0,
    );
    onQueryChange?.(text);
  };
  const choose = (option: ComboboxOption | undefined) => {
    if (option) onValueChange(option.value);
    setQuery(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) show("");
      else if (found.length > 0)
        setActive((at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      choose(found[at]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setQuery(null);
    }
  };

  return (
    <div className="relative">
      <input
        {...control}
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${listId}-${at}` : undefined}
        disabled={disabled}
        placeholder={placeholder}
        value={query ?? chosen?.label ?? ""}
        className={controlStyle("pr-8")}
        onClick={() => !open && show("")}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          if (event.target.value === "") onValueChange(null);
          show(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setQuery(null)}
      />
      <ChevronsUpDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
      {name ? <input type="hidden" name={name} value={value ?? ""} /> : null}
      <div ref={list} popover="manual" className="floating max-h-72 p-1">
        <div id={listId} role="listbox" aria-label={placeholder ?? "Choices"} aria-busy={loading}>
          {found.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the focus stays in the input, which carries the keys (ARIA combobox).
            <div
              key={option.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={option.value === value}
              data-at={index}
              className={classNames(
                "flex cursor-pointer items-start gap-2 rounded-sm px-2 py-1.5 text-base",
                index === at && "bg-accent-tint",
              )}
              onPointerMove={() => setActive(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <Check
                aria-hidden
                className={classNames(
                  "mt-0.5 size-4 shrink-0 text-accent",
                  option.value !== value && "invisible",
                )}
              />
              <span className="min-w-0">
                {option.label}
                {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
              </span>
            </div>
          ))}
        </div>
        {found.length === 0 ? (
          <p className="px-2 py-1.5 text-muted">{loading ? "Searching…" : emptyText}</p>
        ) : null}
      </div>
    </div>
  );
}
