"use client";

import { Select } from "@/components/ui/select";
import { useChooseSupervisor } from "@/lib/deadlines/client";
import type { Supervision } from "@/lib/deadlines/supervision-schema";
import { useSending } from "./use-sending";

/** To whom a date goes that nobody acknowledges for a day. */
export function SupervisorChoice({ caseId, supervision }: { caseId: string; supervision: Supervision }) {
  const { chosen, longest, attorneys, can } = supervision;
  const { send, errors } = useSending(useChooseSupervisor(caseId), ["userId"]);
  const standing = longest === null ? "everybody else on the team" : longest.name;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-rule pt-3 text-sm text-muted">
      <span id="supervisor">A date not acknowledged in a day, or overdue, goes to</span>
      {can.choose ? (
        <span className="w-64 max-w-full">
          <Select
            aria-labelledby="supervisor"
            value={chosen?.id ?? ""}
            onChange={(event) =>
              send(
                { userId: event.target.value === "" ? null : event.target.value },
                { said: "Saved", done: () => undefined },
              )
            }
            options={[
              { value: "", label: `${standing} (longest in the case)` },
              ...attorneys.map((p) => ({ value: p.id, label: p.name })),
            ]}
          />
        </span>
      ) : (
        <span className="font-medium text-ink">{chosen?.name ?? `${standing} (longest in the case)`}</span>
      )}
      {errors.userId ? <span className="text-critical">{errors.userId}</span> : null}
    </div>
  );
}
