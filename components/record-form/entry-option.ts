import { formatShort } from "@/lib/dates/format-date";
import type { EntryRef } from "@/lib/filings/entry-ref";
import { citeOf } from "@/lib/filings/words";
import type { Option } from "./field-spec";

/** An entry as the picker shows it before it has asked the server. */
export const entryOption = (entry: EntryRef | null): Option | null =>
  entry && { value: entry.id, label: citeOf(entry), hint: formatShort(entry.filedOn) };
