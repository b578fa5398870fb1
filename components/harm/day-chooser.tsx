"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { AppLink } from "@/components/ui/app-link";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";

type Props = {
  on: CourtDate;
  today: CourtDate;
  label: string;
  /** Days that are asked about most. */
  marks?: readonly { label: string; on: CourtDate }[];
};

/** The day on which a question is asked, kept in the address. */
export function DayChooser({ on, today, label, marks = [] }: Props) {
  const router = useRouter();
  const path = usePathname();
  const [pending, start] = useTransition();
  return (
    <div className="no-print mb-4 flex flex-wrap items-end gap-x-5 gap-y-2" aria-busy={pending}>
      <Field label={label} required>
        {(control) => (
          <DateInput
            {...control}
            key={on}
            today={today}
            defaultValue={on}
            onValueChange={(date) => {
              if (date !== null && date !== on)
                start(() => router.replace(`${path}?on=${date}`, { scroll: false }));
            }}
          />
        )}
      </Field>
      {marks.length === 0 ? null : (
        <ul className="flex flex-wrap gap-x-4 pb-1.5 text-sm">
          {marks.map((m) => (
            <li key={m.label}>
              <AppLink href={`${path}?on=${m.on}`} className="link">
                {`${m.label} (${formatShort(m.on)})`}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
