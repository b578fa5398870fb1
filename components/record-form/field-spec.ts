import type { DraftValue } from "@/components/ui/draft-storage";

type Base = {
  /** The path of the input it fills; its error appears under it. */
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** Two short fields share a line unless one is wide. */
  wide?: boolean;
};
export type Option = { value: string; label: string; hint?: string };

/** One field of a form as data, so that a page can describe it without shipping code. */
export type FieldSpec =
  | (Base & { kind: "text" | "area" | "date" | "time" })
  /** One item a line; sent as a list. */
  | (Base & { kind: "lines" })
  | (Base & { kind: "check" })
  | (Base & { kind: "select"; options: readonly Option[]; placeholder?: string })
  /** Any of several; sent as a list. */
  | (Base & { kind: "choices"; options: readonly Option[] })
  /** A docket entry of the case, found by number or words. */
  | (Base & { kind: "entry"; caseId: string; chosen?: Option | null })
  /** Which sources speak for the row (`sourceIds`) and against it (`contrarySourceIds`). */
  | (Base & { kind: "sources"; options: readonly Option[] });

export const CONTRARY = "contrarySourceIds";

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What is sent for a field: empty text is null, a list of lines is a list. */
export function encode(spec: FieldSpec, value: DraftValue | undefined): DraftValue {
  if (spec.kind === "lines") return typeof value === "string" ? lines(value) : [];
  if (spec.kind === "check") return value === true;
  if (spec.kind === "choices" || spec.kind === "sources") return Array.isArray(value) ? value : [];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
