import type { SelectOption } from "@/components/ui/select";

/** A closed list and its words as the choices of a Select. */
export const optionsOf = <T extends string>(list: readonly T[], words: Record<T, string>): SelectOption[] =>
  list.map((value) => ({ value, label: words[value] }));
