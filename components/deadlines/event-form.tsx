"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { askProposals } from "@/lib/deadlines/client";
import type { Proposals } from "@/lib/deadlines/proposal-schema";
import { TRIGGER_KINDS } from "@/lib/deadlines/rule-shape";
import { serviceWords, triggerWords } from "@/lib/deadlines/words";
import { ApiError } from "@/lib/http/api-error";
import { EntryForm } from "./entry-form";
import { MomentFields } from "./moment-fields";
import { ProposalForm } from "./proposal-form";

type Props = { caseId: string; today: string; onSaved: () => void };

/** An event that is no entry of the docket, or of one not logged here: the set of dates that it sets running. */
export function EventForm({ caseId, today, onSaved }: Props) {
  const [trigger, setTrigger] = useState<string | null>(null);
  const [on, setOn] = useState<string | null>(today);
  const [hour, setHour] = useState("");
  const [method, setMethod] = useState("ecf");
  const [found, setFound] = useState<{ proposals: Proposals; key: string; on: string } | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    const { proposeInput } = await import("@/lib/deadlines/proposal-schema");
    const input = proposeInput.safeParse({
      trigger,
      on,
      time: hour === "" ? null : hour,
      serviceMethod: method,
    });
    if (!input.success) {
      setErrors(Object.fromEntries(input.error.issues.map((i) => [i.path.join("."), i.message])));
      return;
    }
    setErrors({});
    setAsking(true);
    try {
      const proposals = await askProposals(caseId, input.data);
      setFound({ proposals, key: JSON.stringify(input.data), on: input.data.on });
    } catch (error) {
      if (error instanceof ApiError) setErrors(error.fields);
      showError(error, ["trigger", "on"]);
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className="grid gap-4">
      <EntryForm
        onSend={ask}
        className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_9rem_minmax(0,1fr)_auto]"
      >
        <Field label="What happened" required error={errors.trigger}>
          {(control) => (
            <Combobox
              {...control}
              options={TRIGGER_KINDS.map((kind) => ({ value: kind, label: triggerWords(kind) }))}
              value={trigger}
              onValueChange={setTrigger}
            />
          )}
        </Field>
        <MomentFields
          label="On"
          day={on}
          hour={hour}
          onDay={setOn}
          onHour={setHour}
          today={today}
          withHour="optional"
          required
          error={errors.on}
          hourError={errors.time}
        />
        <Field label="Served by">
          {(control) => (
            <Select
              {...control}
              value={method}
              onChange={(e) => setMethod(e.target.value)}
              options={Object.entries(serviceWords)
                .filter(([value]) => value !== "registered_mail" && value !== "delivered_usao")
                .map(([value, label]) => ({ value, label }))}
            />
          )}
        </Field>
        <Button type="submit" tone="primary" pending={asking}>
          Show its dates
        </Button>
      </EntryForm>
      {found ? (
        <ProposalForm
          key={found.key}
          caseId={caseId}
          filingId={null}
          proposals={found.proposals}
          completedOn={found.on}
          onSaved={onSaved}
        />
      ) : null}
    </div>
  );
}
