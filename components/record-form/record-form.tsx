"use client";

import { Pencil, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-style";
import type { DraftValues } from "@/components/ui/draft-storage";
import { IconButton } from "@/components/ui/icon-button";
import type { CourtDate } from "@/lib/dates/court-date";
import type { FieldSpec } from "./field-spec";
import type { SaveMethod } from "./use-save-record";

export type RecordFormProps = {
  /** Names the person and the form for the draft that is kept on this device. */
  userId: string;
  form: string;
  title: string;
  lead?: string;
  /** Under /api/v1. */
  path: string;
  method: SaveMethod;
  fields: readonly FieldSpec[];
  initial: DraftValues;
  /** Sent along as it is: the version that was read, the row it hangs on. */
  fixed?: DraftValues;
  today: CourtDate;
  submit?: string;
  /** Said when it is saved. */
  done: string;
  /** Where to go then; `{id}` is the new row's. */
  goTo?: string;
};

type Trigger = {
  trigger: string;
  icon?: "add" | "edit";
  /** Only the picture; the words are its name. */
  compact?: boolean;
  tone?: ButtonTone;
  size?: "sm" | "md";
};

const RecordFormSheet = dynamic(() => import("./record-form-sheet").then((m) => m.RecordFormSheet), {
  ssr: false,
});

/** A button that opens a form beside the page. The form's code comes when it is first asked for. */
export function RecordForm({
  trigger,
  icon,
  compact = false,
  tone,
  size = "sm",
  ...form
}: RecordFormProps & Trigger) {
  const [open, setOpen] = useState(false);
  const picture = icon === "add" ? <Plus /> : icon === "edit" ? <Pencil /> : undefined;
  return (
    <>
      {compact ? (
        <IconButton label={trigger} icon={picture} onClick={() => setOpen(true)} data-row-edit />
      ) : (
        <Button size={size} tone={tone ?? "secondary"} icon={picture} onClick={() => setOpen(true)}>
          {trigger}
        </Button>
      )}
      {open ? <RecordFormSheet {...form} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
