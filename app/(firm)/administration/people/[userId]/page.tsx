import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonPage } from "@/components/people/person-page";
import { requireViewer } from "@/lib/auth/session";
import { today } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { getPerson } from "@/lib/people/queries";
import { personParams } from "@/lib/people/schema";

export const metadata: Metadata = { title: "Person" };

type Props = { params: Promise<{ userId: string }> };

export default async function OnePersonPage({ params }: Props) {
  const viewer = await requireViewer();
  const parsed = personParams.safeParse(await params);
  if (!parsed.success) notFound();
  const person = await orNotFound(() => getPerson(viewer, parsed.data.userId));
  return <PersonPage person={person} userId={viewer.userId} today={today()} />;
}
