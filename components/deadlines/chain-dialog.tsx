"use client";

import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useAddChain } from "@/lib/deadlines/client";
import type { Deadline, Person } from "@/lib/deadlines/schema";
import { useSending } from "./use-sending";

type Link = { key: number; name: string; n: string; unit: "days" | "working_days"; ownerId: string };
/** The work that leads to most filings, first to last; each step is so long before the one after it. */
const USUAL: readonly Omit<Link, "key">[] = [
  { name: "Draft", n: "3", unit: "working_days", ownerId: "" },
  { name: "Client's review", n: "2", unit: "working_days", ownerId: "" },
  { name: "Declarant's signature", n: "1", unit: "working_days", ownerId: "" },
  { name: "Cite-check", n: "1", unit: "working_days", ownerId: "" },
  { name: "File", n: "0", unit: "days", ownerId: "" },
];

type Props = { deadline: Deadline; keepers: readonly Person[]; open: boolean; onClose: () => void };

/** Internal dates backward from a date: they move with it, and never look like one of the court's. */
export function ChainDialog({ deadline, keepers, open, onClose }: Props) {
  const [links, setLinks] = useState<Link[]>(USUAL.map((link, key) => ({ ...link, key })));
  const { send, pending } = useSending(useAddChain(deadline.caseId, deadline.id), []);
  const set = (key: number, changes: Partial<Link>) =>
    setLinks(links.map((link) => (link.key === key ? { ...link, ...changes } : link)));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      width="wide"
      title="Plan the work that leads to it"
      lead="First to last. Each step is counted back from the one after it, the last one from the date itself; a weekend or holiday moves it earlier."
      keepOnOutsideClick
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            pending={pending}
            onClick={() =>
              send(
                {
                  links: links.map((link) => ({
                    name: link.name,
                    lead: { n: Number(link.n), unit: link.unit },
                    ownerId: link.ownerId === "" ? null : link.ownerId,
                  })),
                },
                { said: `${links.length} internal dates added`, done: onClose },
              )
            }
          >
            Add these dates
          </Button>
        </>
      }
    >
      <ol className="grid gap-2">
        {links.map((link, index) => (
          <li
            key={link.key}
            className="grid items-center gap-2 sm:grid-cols-[minmax(0,1fr)_4rem_9rem_12rem_2rem]"
          >
            <Input
              aria-label={`Step ${index + 1}`}
              value={link.name}
              onChange={(e) => set(link.key, { name: e.target.value })}
            />
            <Input
              aria-label={`How long before the next step, step ${index + 1}`}
              inputMode="numeric"
              value={link.n}
              onChange={(e) => set(link.key, { n: e.target.value })}
            />
            <Select
              aria-label={`Unit, step ${index + 1}`}
              value={link.unit}
              onChange={(e) => set(link.key, { unit: e.target.value === "days" ? "days" : "working_days" })}
              options={[
                { value: "working_days", label: "working days" },
                { value: "days", label: "days" },
              ]}
            />
            <Select
              aria-label={`Owner, step ${index + 1}`}
              value={link.ownerId}
              onChange={(e) => set(link.key, { ownerId: e.target.value })}
              placeholder="Owner of the date"
              options={keepers.map((p) => ({ value: p.id, label: p.name }))}
            />
            <IconButton
              label={`Leave out ${link.name || `step ${index + 1}`}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => setLinks(links.filter((l) => l.key !== link.key))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        className="mt-3"
        icon={<Plus aria-hidden />}
        onClick={() =>
          setLinks([
            {
              key: Math.max(0, ...links.map((l) => l.key)) + 1,
              name: "",
              n: "1",
              unit: "working_days",
              ownerId: "",
            },
            ...links,
          ])
        }
      >
        Add an earlier step
      </Button>
    </Dialog>
  );
}
