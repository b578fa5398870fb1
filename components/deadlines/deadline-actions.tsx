"use client";

import { Check, ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { Choices } from "@/lib/deadlines/choice-schema";
import { useAcknowledge, useConfirmDeadline } from "@/lib/deadlines/client";
import type { Deadline } from "@/lib/deadlines/schema";
import type { CloseVerb } from "./close-dialog";
import { useSending } from "./use-sending";

// Each form comes when it is asked for: the page itself is for reading.
const CompleteDialog = dynamic(() => import("./complete-dialog").then((m) => m.CompleteDialog));
const ExtendDialog = dynamic(() => import("./extend-dialog").then((m) => m.ExtendDialog));
const CloseDialog = dynamic(() => import("./close-dialog").then((m) => m.CloseDialog));
const EditDialog = dynamic(() => import("./edit-dialog").then((m) => m.EditDialog));
const ChainDialog = dynamic(() => import("./chain-dialog").then((m) => m.ChainDialog));

type Form = "complete" | "extend" | "edit" | "chain" | CloseVerb;
type Props = { deadline: Deadline; choices: Choices; today: string };

/** Everything one can do with a date: confirm, complete, extend; the rest in a menu. */
export function DeadlineActions({ deadline, choices, today }: Props) {
  const [form, setForm] = useState<Form | null>(null);
  const confirm = useSending(useConfirmDeadline(deadline.caseId, deadline.id), []);
  const acknowledge = useSending(useAcknowledge(), []);
  if (!deadline.can.edit) return null;
  const close = () => setForm(null);
  const shared = { deadline, choices, today, open: true, onClose: close };
  const closed = deadline.group === "closed";
  const item = (key: Form, label: string, tone?: "danger"): MenuItem => ({
    key,
    label,
    onSelect: () => setForm(key),
    ...(tone ? { tone } : {}),
  });
  return (
    <>
      {deadline.state === "proposed" ? (
        <Button
          icon={<Check aria-hidden />}
          tone={deadline.can.confirm ? "primary" : "secondary"}
          pending={confirm.pending}
          title={deadline.can.confirm ? undefined : "You set this day yourself: a second person confirms it."}
          onClick={() => confirm.send({ version: deadline.version }, { said: "Confirmed", done: close })}
        >
          Confirm
        </Button>
      ) : null}
      {!closed && !deadline.acknowledged ? (
        <Button
          pending={acknowledge.pending}
          onClick={() => acknowledge.send({ ids: [deadline.id] }, { said: "Acknowledged", done: close })}
        >
          Acknowledge
        </Button>
      ) : null}
      {closed ? (
        <Button onClick={() => setForm("reopen")}>Open again</Button>
      ) : (
        <>
          <Button onClick={() => setForm("complete")}>Complete</Button>
          <Button onClick={() => setForm("extend")}>Extend</Button>
          <Menu
            label="More to do with this date"
            size="md"
            tone="secondary"
            trigger={
              <>
                More <ChevronDown aria-hidden />
              </>
            }
            items={[
              item("edit", "Correct"),
              item("chain", "Plan the work that leads to it"),
              {
                key: "move",
                label: "Move what it is counted from",
                href: `/cases/${deadline.caseId}/deadlines/what-if?date=${deadline.id}`,
              },
              { kind: "separator", key: "line" },
              item("supersede", "Supersede"),
              item("vacate", "Vacate", "danger"),
            ]}
          />
        </>
      )}
      {form === "complete" ? <CompleteDialog {...shared} /> : null}
      {form === "extend" ? <ExtendDialog {...shared} /> : null}
      {form === "edit" ? <EditDialog {...shared} /> : null}
      {form === "chain" ? (
        <ChainDialog deadline={deadline} keepers={choices.keepers} open onClose={close} />
      ) : null}
      {form === "vacate" || form === "supersede" || form === "reopen" ? (
        <CloseDialog verb={form} {...shared} />
      ) : null}
    </>
  );
}
