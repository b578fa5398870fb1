import type { Tier } from "@/lib/db/generated/enums";

/** The tiers that may be read, on top of what the viewer may see; empty: all of those. */
export type Within = { tier?: { in: Tier[] } };
