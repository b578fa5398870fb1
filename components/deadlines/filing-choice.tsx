"use client";

import { Combobox } from "@/components/ui/combobox";
import type { ControlProps } from "@/components/ui/field";
import { formatDocket } from "@/lib/dates/format-date";
import type { Choices } from "@/lib/deadlines/choice-schema";

type Props = Partial<ControlProps> & {
  filings: Choices["filings"];
  value: string | null;
  onValueChange: (id: string | null) => void;
  /** Only rulings of the court. */
  orders?: boolean;
  placeholder?: string;
};

/** An entry of the docket, found by its number, its day or its words. */
export function FilingChoice({ filings, orders = false, placeholder, ...rest }: Props) {
  const some = orders ? filings.filter((f) => f.isOrder) : filings;
  return (
    <Combobox
      {...rest}
      placeholder={placeholder ?? "Number, date or words"}
      emptyText="No entry of this docket fits."
      options={some.map((f) => ({
        value: f.id,
        label: `${f.cite}, ${formatDocket(f.filedOn)}`,
        hint: f.text,
        keywords: String(f.number ?? ""),
      }))}
    />
  );
}
