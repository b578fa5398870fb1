/** What a form can hold over a reload: whatever JSON can. Files cannot. */
export type DraftValue = string | number | boolean | null | DraftValue[] | { [key: string]: DraftValue };
export type DraftValues = Record<string, DraftValue>;

export type StoredDraft = { savedAt: number; values: DraftValues };

export const draftKey = (userId: string, form: string) => `draft:${userId}:${form}`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isDraftValue = (value: unknown): value is DraftValue =>
  value === null ||
  typeof value === "string" ||
  typeof value === "number" ||
  typeof value === "boolean" ||
  (Array.isArray(value) && value.every(isDraftValue)) ||
  (isObject(value) && Object.values(value).every(isDraftValue));

const isDraftValues = (value: unknown): value is DraftValues =>
  isObject(value) && Object.values(value).every(isDraftValue);

/** Reads what was stored; null for nothing, for what is not a draft, and where storage is switched off. */
export function parseDraft(text: string | null): StoredDraft | null {
  if (text === null) return null;
  try {
    const draft: unknown = JSON.parse(text);
    if (!isObject(draft) || typeof draft.savedAt !== "number" || !isDraftValues(draft.values)) return null;
    return { savedAt: draft.savedAt, values: draft.values };
  } catch {
    return null;
  }
}

export function readDraft(key: string): StoredDraft | null {
  try {
    return parseDraft(localStorage.getItem(key));
  } catch {
    return null;
  }
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
