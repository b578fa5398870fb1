"use client";

import { OctagonAlert } from "lucide-react";
import { useEffect, useRef } from "react";

export type FormError = { /** The `id` of the input. */ fieldId: string; message: string };

/** The input that an error belongs to, or the nearest one above it: "harm-citations.0.page" may be shown at "harm-citations.0". */
function inputOf(fieldId: string): HTMLElement | null {
  for (let id = fieldId; id !== ""; id = id.slice(0, Math.max(0, id.lastIndexOf(".")))) {
    const input = document.getElementById(id);
    if (input) return input;
  }
  return null;
}

/** All that is wrong with a form, above it. Takes the focus when it appears; each line leads to its input. */
export function FormErrorSummary({ errors, title }: { errors: readonly FormError[]; title?: string }) {
  const ref = useRef<HTMLDivElement>(null);
  const signature = errors.map((error) => `${error.fieldId}:${error.message}`).join("|");
  useEffect(() => {
    if (signature !== "") ref.current?.focus();
  }, [signature]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="flex gap-2.5 rounded-md border border-critical/40 bg-critical-tint px-3 py-2.5"
    >
      <OctagonAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-critical" />
      <div>
        <p className="font-semibold">
          {title ??
            (errors.length === 1
              ? "One thing needs your attention"
              : `${errors.length} things need your attention`)}
        </p>
        <ul className="mt-0.5 list-disc pl-4">
          {errors.map((error) => (
            <li key={`${error.fieldId}:${error.message}`}>
              <a
                href={`#${error.fieldId}`}
                className="link text-critical!"
                onClick={(event) => {
                  const input = inputOf(error.fieldId);
                  if (!input) return;
                  event.preventDefault();
                  // A folded part of the form opens: nothing in it could take the focus.
                  for (
                    let part = input.closest("details");
                    part;
                    part = part.parentElement?.closest("details") ?? null
                  )
                    part.open = true;
                  input.scrollIntoView({ block: "center" });
                  input.focus({ preventScroll: true });
                }}
              >
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
