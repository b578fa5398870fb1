import type { AmountUnit } from "./vocabulary";

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const words = {
  hours: ["hour", "hours"],
  days: ["day", "days"],
  people: ["person", "people"],
  customers: ["customer", "customers"],
  contracts: ["contract", "contracts"],
} as const satisfies Record<Exclude<AmountUnit, "usd">, readonly [string, string]>;

export function formatAmount(amount: number, unit: AmountUnit): string {
  if (unit === "usd") return `$${plain.format(amount)}`;
  return `${plain.format(amount)} ${words[unit][amount === 1 ? 0 : 1]}`;
}

/**
 * No false precision: two significant figures, the low end rounded down and the high end up, so that the
 * range shown always holds the range computed. Anything under 100 goes to whole units. A figure
 * that was given exactly (both ends the same, from a document) is left alone.
 */
export function roundOutward(low: number, high: number): { low: number; high: number } {
  return { low: round(low, Math.floor), high: round(high, Math.ceil) };
}

function round(value: number, towards: (n: number) => number): number {
  const step = value < 100 ? 1 : 10 ** (Math.floor(Math.log10(value)) - 1);
  // 0.1 + 0.2: a product that is whole but for floating point must not be pushed to the next step.
  const steps = value / step;
  const nearest = Math.round(steps);
  return (Math.abs(steps - nearest) < 1e-9 * Math.max(1, nearest) ? nearest : towards(steps)) * step;
}

/** "96 to 260 hours", "$1,200", "at least $5,000" where nothing bounds it. */
export function formatAmountRange(low: number, high: number | null, unit: AmountUnit): string {
  if (high === null) return `at least ${formatAmount(low, unit)}`;
  if (low === high) return formatAmount(low, unit);
  return unit === "usd"
    ? `${formatAmount(low, unit)} to ${formatAmount(high, unit)}`
    : `${plain.format(low)} to ${formatAmount(high, unit)}`;
}

export const formatCountRange = (low: number, high: number) =>
  low === high ? plain.format(low) : `${plain.format(low)} to ${plain.format(high)}`;
