/** What a status means for the reader. Colour only repeats what the icon and the word already say. */
export type Tone = "neutral" | "accent" | "critical" | "warning" | "success";

export const toneText: Record<Tone, string> = {
  neutral: "text-muted",
  accent: "text-accent",
  critical: "text-critical",
  warning: "text-warning",
  success: "text-success",
};

export const toneBox: Record<Tone, string> = {
  neutral: "bg-sunken text-muted border-rule",
  accent: "bg-accent-tint text-accent border-accent/25",
  critical: "bg-critical-tint text-critical border-critical/25",
  warning: "bg-warning-tint text-warning border-warning/30",
  success: "bg-success-tint text-success border-success/25",
};
