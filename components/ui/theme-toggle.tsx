"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { classNames } from "./class-names";
import { parseTheme, type Theme } from "./theme";

const choices: readonly { theme: Theme; label: string; icon: typeof Sun }[] = [
  { theme: "light", label: "Light", icon: Sun },
  { theme: "dark", label: "Dark", icon: Moon },
  { theme: "system", label: "As the device", icon: Monitor },
];

const YEAR_SECONDS = 31_536_000;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
const shown = (): Theme => parseTheme(document.documentElement.dataset.theme);
const onServer = (): Theme => "system";

function keep(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser this must work in; the server reads the cookie to paint the right theme first.
  document.cookie = `theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  for (const listener of listeners) listener();
}

/** Light, dark, or as the device is set. Kept in a cookie, so that the first paint is right. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(subscribe, shown, onServer);
  return (
    <fieldset className="flex rounded-md border border-rule bg-sunken p-0.5">
      <legend className="sr-only">Theme</legend>
      {choices.map(({ theme: choice, label, icon: Icon }) => (
        <button
          key={choice}
          type="button"
          aria-pressed={theme === choice}
          aria-label={label}
          title={label}
          className={classNames(
            "flex min-h-7 flex-1 items-center justify-center rounded-sm border px-2 pointer-coarse:min-h-10",
            theme === choice
              ? "border-rule-strong bg-raised text-ink"
              : "border-transparent text-muted hover:text-ink",
          )}
          onClick={() => keep(choice)}
        >
          <Icon aria-hidden className="size-4" />
        </button>
      ))}
    </fieldset>
  );
}
