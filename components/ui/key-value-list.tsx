import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { UnknownValue } from "./unknown-value";

export type KeyValue = {
  key: string;
  label: ReactNode;
  /** null: the record is silent, and the list says so. */
  value: ReactNode | null;
  /** Takes the whole width. */
  wide?: boolean;
};

/** A header's facts: label above value, in as many columns as fit. `layout="rows"` puts them side by side. */
export function KeyValueList({
  items,
  layout = "grid",
}: {
  items: readonly KeyValue[];
  layout?: "grid" | "rows";
}) {
  const value = (item: KeyValue) =>
    item.value === null || item.value === "" ? <UnknownValue /> : item.value;
  if (layout === "rows") {
    return (
      <dl className="divide-y divide-rule">
        {items.map((item) => (
          <div key={item.key} className="grid gap-x-4 py-1.5 sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]">
            <dt className="text-sm text-muted">{item.label}</dt>
            <dd className="min-w-0">{value(item)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] gap-x-6 gap-y-3">
      {items.map((item) => (
        <div key={item.key} className={classNames("min-w-0", item.wide && "col-span-full")}>
          <dt className="text-xs text-muted">{item.label}</dt>
          <dd>{value(item)}</dd>
        </div>
      ))}
    </dl>
  );
}
