"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { AppLink } from "./app-link";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { placeBeside } from "./place-beside";

export type MenuItem =
  | { kind: "separator"; key: string }
  | {
      kind?: "item";
      key: string;
      label: ReactNode;
      icon?: ReactNode;
      href?: string;
      onSelect?: () => void;
      tone?: "normal" | "danger";
      /** Why it cannot be chosen now; shown under it. */
      disabledReason?: string;
    };

export type MenuProps = {
  /** The trigger's name when it shows only an icon. */
  label: string;
  trigger: ReactNode;
  items: readonly MenuItem[];
  align?: "start" | "end";
  tone?: ButtonTone;
  size?: ButtonSize;
  className?: string;
  /** Stands above the items; not a choice. */
  header?: ReactNode;
  /** Stands below the items; may hold controls of its own. */
  footer?: ReactNode;
};

const choices = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

/** A button that opens a list of things to do. Arrows move, a letter jumps, Escape closes and gives the focus back. */
export function Menu({
  label,
  trigger,
  items,
  align = "end",
  tone = "quiet",
  size = "sm",
  className,
  header,
  footer,
}: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  const close = () => menu.current?.hidePopover();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = choices(event.currentTarget);
    const at = all.findIndex((item) => item.matches(":focus"));
    const go = (index: number) => {
      event.preventDefault();
      all.at(index % all.length)?.focus();
    };
    if (event.key === "ArrowDown") go(at + 1);
    else if (event.key === "ArrowUp") go(at <= 0 ? -1 : at - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(-1);
    else if (event.key === "Tab") close();
    else if (event.key.length === 1 && /\S/.test(event.key)) {
      const letter = event.key.toLowerCase();
      const order = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      const hit = order.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter));
      event.preventDefault();
      event.stopPropagation();
      hit?.focus();
    }
  };

  const style =
    "flex w-full items-start gap-2.5 rounded-sm px-2.5 py-1.5 text-left text-base hover:bg-hover focus-visible:bg-hover focus-visible:outline-none [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 pointer-coarse:min-h-10";
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        popoverTarget={id}
        className={buttonStyle(tone, size, className)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        {trigger}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="floating min-w-44 p-1"
        onToggle={(event) => {
          if (event.newState !== "open" || !button.current) return;
          placeBeside(button.current, event.currentTarget, { align });
          choices(event.currentTarget)[0]?.focus();
        }}
      >
        {header ? <div className="mb-1 border-b border-rule px-2.5 pt-1.5 pb-2">{header}</div> : null}
        <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map((item) => {
            if (item.kind === "separator") return <hr key={item.key} className="my-1 border-rule" />;
            const content = (
              <>
                {item.icon}
                <span className="min-w-0 flex-1">
                  {item.label}
                  {item.disabledReason ? (
                    <span className="block text-xs text-muted">{item.disabledReason}</span>
                  ) : null}
                </span>
              </>
            );
            const look = classNames(
              style,
              item.tone === "danger" && "text-critical",
              item.disabledReason && "text-muted",
            );
            return item.href && !item.disabledReason ? (
              <AppLink
                key={item.key}
                href={item.href}
                role="menuitem"
                tabIndex={-1}
                className={look}
                onClick={close}
              >
                {content}
              </AppLink>
            ) : (
              <button
                key={item.key}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-disabled={item.disabledReason ? true : undefined}
                className={look}
                onClick={() => {
                  if (item.disabledReason) return;
                  close();
                  item.onSelect?.();
                }}
              >
                {content}
              </button>
            );
          })}
        </div>
        {footer ? <div className="mt-1 border-t border-rule px-2.5 pt-2 pb-1.5">{footer}</div> : null}
      </div>
    </>
  );
}
