import type { Metadata } from "next";
import { TodayBoard } from "@/components/today/today-board";
import { requireFirm } from "@/lib/auth/session";
import { getToday } from "@/lib/today/queries";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const viewer = await requireFirm();
  return <TodayBoard today={await getToday(viewer)} />;
}
