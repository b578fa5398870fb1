import type { Metadata } from "next";
import { MessageThread } from "@/components/messages/message-thread";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { readPage } from "@/lib/http/read-page";
import { listMessages, listThreads } from "@/lib/messages/queries";
import { threadQuery } from "@/lib/messages/schema";

export const metadata: Metadata = { title: "Messages" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function ThreadPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const { reporter = null } = threadQuery.catch({}).parse(await searchParams);
  const { threads, messages } = await readPage(viewer, async () => {
    const id = parseCaseId(caseId);
    return { threads: await listThreads(viewer, id), messages: await listMessages(viewer, id, reporter) };
  });
  const to = threads.find((thread) => thread.reporterId === reporter)?.name ?? "the client";
  return (
    <>
      <PageHeader title={`Messages with ${to}`} />
      <MessageThread
        caseId={caseId}
        userId={viewer.userId}
        reporterId={reporter}
        messages={messages.items}
        to={to}
      />
    </>
  );
}
