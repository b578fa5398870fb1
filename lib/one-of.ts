/** Whether a text is one of a closed list: an enum's values, or the keys of its words. */
export function isOneOf<T extends string>(
  values: readonly T[] | Readonly<Record<T, unknown>>,
  text: string,
): text is T {
  return Array.isArray(values) ? values.some((value) => value === text) : Object.hasOwn(values, text);
}
