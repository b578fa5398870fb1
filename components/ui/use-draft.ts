"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type DraftValues, draftKey, mergeDraft, readDraft } from "./draft-storage";

export type Draft<T extends DraftValues> = {
  values: T;
  /** Replaces some of the values, and keeps them on this device a moment later. */
  set: (changes: Partial<T>) => void;
  /** When what is shown was typed (ms since 1970), if it was brought back; null when the form is fresh. */
  restoredAt: number | null;
  /** Forgets the draft, after it was saved. The values stay as they are. */
  clear: () => void;
  /** Forgets the draft and goes back to `initial`. */
  discard: () => void;
};

const WRITE_AFTER_MS = 250;

/**
 * The values of a form that outlive a reload, a crash and a sign-out: kept in localStorage per user and form
 * (`form` names the form and what it edits, "filing:<id>"). Only fields of `initial` come back, and only in their
 * own type. Files cannot be kept. Drafts of other users of the same browser are never read.
 */
export function useDraft<T extends DraftValues>(userId: string, form: string, initial: T): Draft<T> {
  const key = draftKey(userId, form);
  const [values, setValues] = useState(initial);
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const first = useRef(initial);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void } | null>(null);

  // After the first paint: the server does not know the draft, and both must render the same.
  useEffect(() => {
    const draft = readDraft(key);
    if (draft) {
      setValues(mergeDraft(first.current, draft.values));
      setRestoredAt(draft.savedAt);
    }
    const flush = () => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      waiting.current.write();
      waiting.current = null;
    };
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [key]);

  const set = useCallback(
    (changes: Partial<T>) => {
      setValues((before) => {
        const after = { ...before, ...changes };
        if (waiting.current) clearTimeout(waiting.current.timer);
        const write = () => {
          try {
            localStorage.setItem(key, JSON.stringify({ savedAt: Date.now(), values: after }));
          } catch {
            // Storage is full or switched off: the form itself still holds what was typed.
          }
        };
        const timer = setTimeout(() => {
          waiting.current = null;
          write();
        }, WRITE_AFTER_MS);
        waiting.current = { timer, write };
        return after;
      });
    },
    [key],
  );

  const clear = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    try {
      localStorage.removeItem(key);
    } catch {
      // Storage switched off: there is no draft.
    }
    setRestoredAt(null);
  }, [key]);

  const discard = useCallback(() => {
    clear();
    setValues(first.current);
  }, [clear]);

  return { values, set, restoredAt, clear, discard };
}
