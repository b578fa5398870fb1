import { fetchDraftKey } from "@/lib/account/client";
import {
  DRAFT_PREFIX,
  type DraftValues,
  draftCipher,
  draftKey,
  isStale,
  openDraft,
  type StoredDraft,
  sealDraft,
} from "./draft-storage";

/** The drafts of one form of one person, on this device. Nothing here throws: without storage there is no draft. */
export type DraftVault = {
  read: () => Promise<StoredDraft | null>;
  /** Kept as soon as it is sealed; of several at once, the last. */
  write: (values: DraftValues) => void;
  forget: () => void;
};

/** One key a page load, in memory alone: a sign-out is a full load and takes it along. */
const keys = new Map<string, Promise<CryptoKey>>();

function sweep(): void {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(DRAFT_PREFIX) && isStale(localStorage.getItem(name), Date.now()))
      localStorage.removeItem(name);
}

async function fetchKey(userId: string): Promise<CryptoKey> {
  const { userId: owner, key } = await fetchDraftKey();
  // Somebody else has signed in beside this page: what is typed here must not be sealed for them.
  if (owner !== userId) throw new Error("The session is another person's now.");
  sweep();
  return draftCipher(key);
}

function keyOf(userId: string): Promise<CryptoKey> {
  const known = keys.get(userId) ?? fetchKey(userId);
  keys.set(userId, known);
  known.catch(() => keys.delete(userId));
  return known;
}

/** `form` names the form and what it edits, as in "filing:<id>". */
export function draftVault(userId: string, form: string): DraftVault {
  const name = draftKey(userId, form);
  let waiting: DraftValues | null = null;
  let running = false;
  let turn = 0;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      while (waiting !== null) {
        const values = waiting;
        const before = turn;
        const text = await sealDraft(await keyOf(userId), name, { savedAt: Date.now(), values });
        if (before === turn) localStorage.setItem(name, text);
        if (waiting === values) waiting = null;
      }
    } catch {
      // No key, no storage: the form still holds what was typed, and the next letter tries again.
    } finally {
      running = false;
    }
  }

  return {
    read: async () => {
      try {
        // Asked for before anything is typed, so that the first letters need not wait for it.
        const key = await keyOf(userId);
        return await openDraft(key, name, localStorage.getItem(name));
      } catch {
        return null;
      }
    },
    write: (values) => {
      waiting = values;
      void run();
    },
    forget: () => {
      waiting = null;
      turn += 1;
      try {
        localStorage.removeItem(name);
      } catch {
        // Storage switched off: there is no draft.
      }
    },
  };
}
