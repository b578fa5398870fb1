"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, type MenuItem } from "@/components/ui/menu";
import type { AlternativeGroup } from "@/lib/imports/alternative-group";
import { likelyOf } from "@/lib/imports/alternatives";
import type { ProposalData } from "@/lib/imports/proposal-schema";

/** What is likely meant instead, one click each: they stand under the words that speak for them. */
export function LikelyInstead({
  groups,
  says,
  pending,
  onChoose,
}: {
  groups: readonly AlternativeGroup[];
  says: string;
  pending: boolean;
  onChoose: (data: ProposalData) => void;
}) {
  const likely = likelyOf(groups);
  if (likely.length === 0) return null;
  return (
    <ul aria-label={`Or instead of: ${says}`} className="mt-1.5 flex flex-wrap items-center gap-1.5 text-sm">
      <li aria-hidden className="text-muted">
        Or
      </li>
      {likely.map(({ key, of, label, data }) => (
        <li key={key}>
          <button
            type="button"
            aria-disabled={pending || undefined}
            aria-label={`${of}: ${label}`}
            onClick={pending ? undefined : () => onChoose(data)}
            className="min-h-7 rounded-full border border-rule bg-surface px-2.5 text-left text-muted hover:bg-hover hover:text-ink pointer-coarse:min-h-10"
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Everything that may be meant instead, part by part; the last choice opens the fields. */
export function ChangeMenu({
  groups,
  says,
  pending,
  onChoose,
  onOther,
}: {
  groups: readonly AlternativeGroup[];
  says: string;
  pending: boolean;
  onChoose: (data: ProposalData) => void;
  onOther: () => void;
}) {
  if (pending)
    return (
      <Button size="sm" aria-disabled>
        Change
        <ChevronDown aria-hidden />
      </Button>
    );
  const items = groups.flatMap((group): MenuItem[] => [
    ...group.choices.map(({ key, label, data }) => ({
      key,
      label: (
        <>
          <span className="text-muted">{group.label}: </span>
          {label}
        </>
      ),
      onSelect: () => onChoose(data),
    })),
    { kind: "separator", key: `after ${group.label}` },
  ]);
  return (
    <Menu
      label={`Change: ${says}`}
      trigger={
        <>
          Change
          <ChevronDown aria-hidden />
        </>
      }
      tone="secondary"
      items={[...items, { key: "other", label: "Something else…", onSelect: onOther }]}
    />
  );
}
