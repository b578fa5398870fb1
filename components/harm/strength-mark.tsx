import { Status, type StatusIcon } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import { type Strength, strengthWords } from "@/lib/harm/strength";

const look = {
  none: { icon: "waiting", tone: "critical" },
  asserted: { icon: "open", tone: "warning" },
  sourced: { icon: "open", tone: "neutral" },
  declared: { icon: "clock", tone: "neutral" },
  signed: { icon: "done", tone: "accent" },
  filed: { icon: "done", tone: "success" },
} as const satisfies Record<Strength, { icon: StatusIcon; tone: Tone }>;

/** How strong a proof is, in icon and word. */
export const StrengthMark = ({ strength }: { strength: Strength }) => (
  <Status {...look[strength]}>{strengthWords[strength]}</Status>
);
