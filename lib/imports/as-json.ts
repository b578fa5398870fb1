import type { Prisma } from "@/lib/db/generated/client";

/** A JSON column takes what its schema has parsed. */
export const asJson = (value: unknown): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value));
