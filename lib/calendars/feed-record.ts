import type { Prisma } from "@/lib/db/generated/client";
import type { CalendarFeed } from "./schema";

export const feedSelect = {
  id: true,
  name: true,
  mineOnly: true,
  fullTitles: true,
  createdAt: true,
  lastReadAt: true,
} satisfies Prisma.CalendarFeedSelect;

export const toFeed = (row: Prisma.CalendarFeedGetPayload<{ select: typeof feedSelect }>): CalendarFeed => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  lastReadAt: row.lastReadAt?.toISOString() ?? null,
});
