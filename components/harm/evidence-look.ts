import type { StatusIcon } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { EvidenceState } from "@/lib/harm/vocabulary";

/** How each stage of proof looks: the icon first, the colour last. */
export const evidenceLook = {
  known: { icon: "waiting", tone: "warning" },
  source_found: { icon: "open", tone: "neutral" },
  declared: { icon: "clock", tone: "neutral" },
  signed: { icon: "done", tone: "accent" },
  filed: { icon: "done", tone: "success" },
} as const satisfies Record<EvidenceState, { icon: StatusIcon; tone: Tone }>;
