"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type DraftValues, mergeDraft } from "./draft-storage";
import { type DraftVault, draftVault } from "./draft-vault";

export type Draft<T extends DraftValues> = {
  values: T;
  /** Replaces some of the values, and keeps them on this device. */
  set: (changes: Partial<T>) => void;
  /** When what is shown was typed (ms since 1970), if it was brought back; null when the form is fresh. */
  restoredAt: number | null;
  /** Forgets the draft, after it was saved. The values stay as they are. */
  clear: () => void;
  /** Forgets the draft and goes back to `initial`. */
  discard: () => void;
};

const same = (a: DraftValues, b: DraftValues) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The values of a form that outlive a reload, a crash and a sign-out: kept in localStorage per user and form
 * (`form` names the form and what it edits, "filing:<id>"), sealed with a key that only this user's session is
 * given, so that the next person at the machine finds nothing to read. Only fields of `initial` come back, and
 * only in their own type. Files cannot be kept.
 */
export function useDraft<T extends DraftValues>(userId: string, form: string, initial: T): Draft<T> {
  const [values, setValues] = useState(initial);
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const first = useRef(initial);
  const latest = useRef(initial);
  /** What was typed before the stored draft had been read; null afterwards. */
  const early = useRef<Partial<T> | null>({});
  const vault = useRef<DraftVault | null>(null);

  const show = useCallback((after: T) => {
    latest.current = after;
    setValues(after);
  }, []);

  const keep = useCallback(() => {
    // A form as it came needs no draft, and must not come back as one.
    if (same(latest.current, first.current)) vault.current?.forget();
    else vault.current?.write(latest.current);
  }, []);

  // After the first paint: the server does not know the draft, and both must render the same.
  useEffect(() => {
    const own = draftVault(userId, form);
    vault.current = own;
    early.current ??= {};
    void own.read().then((draft) => {
      if (vault.current !== own || early.current === null) return;
      const typed = early.current;
      early.current = null;
      if (draft) {
        show({ ...mergeDraft(first.current, draft.values), ...typed });
        setRestoredAt(draft.savedAt);
      }
      if (Object.keys(typed).length > 0) keep();
    });
  }, [userId, form, keep, show]);

  const set = useCallback(
    (changes: Partial<T>) => {
      show({ ...latest.current, ...changes });
      if (early.current === null) keep();
      else early.current = { ...early.current, ...changes };
    },
    [keep, show],
  );

  const clear = useCallback(() => {
    vault.current?.forget();
    early.current = null;
    setRestoredAt(null);
  }, []);

  const discard = useCallback(() => {
    clear();
    show(first.current);
  }, [clear, show]);

  return { values, set, restoredAt, clear, discard };
}
