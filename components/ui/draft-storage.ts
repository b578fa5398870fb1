/** What a form can hold over a reload: whatever JSON can. Files cannot. */
export type DraftValue = string | number | boolean | null | DraftValue[] | { [key: string]: DraftValue };
export type DraftValues = Record<string, DraftValue>;

/** `savedAt` is in ms since 1970. */
export type StoredDraft = { savedAt: number; values: DraftValues };

export const DRAFT_PREFIX = "draft:";
export const draftKey = (userId: string, form: string) => `${DRAFT_PREFIX}${userId}:${form}`;

/** A draft nobody came back to is dropped after this long. */
const KEPT_MS = 90 * 86_400_000;
const IV_BYTES = 12;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isDraftValue = (value: unknown): value is DraftValue =>
  value === null ||
  typeof value === "string" ||
  typeof value === "number" ||
  typeof value === "boolean" ||
  (Array.isArray(value) && value.every(isDraftValue)) ||
  (isObject(value) && Object.values(value).every(isDraftValue));

const isDraftValues = (value: unknown): value is DraftValues =>
  isObject(value) && Object.values(value).every(isDraftValue);

function parse(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @throws where the text is not base64 */
export const fromBase64 = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** The key as it comes from the server (base64 of 32 bytes); nothing can read it back out of the page. */
export const draftCipher = (base64: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", fromBase64(base64), "AES-GCM", false, ["encrypt", "decrypt"]);

/** A draft as it may lie on a shared machine: AES-GCM under its owner's key, bound to the name it is stored by. */
export async function sealDraft(key: CryptoKey, name: string, draft: StoredDraft): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) },
    key,
    new TextEncoder().encode(JSON.stringify(draft)),
  );
  return JSON.stringify({
    savedAt: draft.savedAt,
    iv: toBase64(iv),
    sealed: toBase64(new Uint8Array(sealed)),
  });
}

/** Reads what was stored; null for nothing, for what is not a draft, and for one sealed with another's key. */
export async function openDraft(
  key: CryptoKey,
  name: string,
  text: string | null,
): Promise<StoredDraft | null> {
  const stored = parse(text);
  if (stored === null || typeof stored.iv !== "string" || typeof stored.sealed !== "string") return null;
  try {
    const opened = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: fromBase64(stored.iv), additionalData: new TextEncoder().encode(name) },
      key,
      fromBase64(stored.sealed),
    );
    const draft = parse(new TextDecoder().decode(opened));
    if (draft === null || typeof draft.savedAt !== "number" || !isDraftValues(draft.values)) return null;
    return { savedAt: draft.savedAt, values: draft.values };
  } catch {
    return null;
  }
}

/** Whether a stored draft is past its time, or was never sealed: neither may stay on the machine. */
export function isStale(text: string | null, at: number): boolean {
  const stored = parse(text);
  return (
    stored === null ||
    typeof stored.savedAt !== "number" ||
    typeof stored.sealed !== "string" ||
    at - stored.savedAt > KEPT_MS
  );
}

const kind = (value: DraftValue) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);

/**
 * A draft over the form as it is today: a field the form no longer has is dropped, one whose type has changed
 * keeps the form's own value. null fits anything, both ways: it is the empty value of dates and choices.
 */
export function mergeDraft<T extends DraftValues>(initial: T, draft: DraftValues): T {
  const kept: DraftValues = {};
  for (const [field, value] of Object.entries(initial)) {
    const drafted = draft[field];
    if (drafted === undefined) continue;
    const kinds = [kind(value), kind(drafted)];
    if (kinds[0] === kinds[1] || kinds.includes("null")) kept[field] = drafted;
  }
  return Object.assign({}, initial, kept);
}
