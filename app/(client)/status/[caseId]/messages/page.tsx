import type { Metadata } from "next";
import { MessageThread } from "@/components/messages/message-thread";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { orNotFound } from "@/lib/http/or-not-found";
import { listMessages } from "@/lib/messages/queries";

export const metadata: Metadata = { title: "Messages" };

export default async function ClientMessagesPage({ params }: { params: Promise<{ caseId: string }> }) {
  const viewer = await requireClient();
  const { caseId } = await params;
  const { items } = await orNotFound(() => listMessages(viewer, parseCaseId(caseId), null));
  return (
    <>
      <PageHeader title="Messages" lead="Between you and your lawyers. Nobody else reads them." />
      <MessageThread
        caseId={caseId}
        userId={viewer.userId}
        reporterId={null}
        messages={items}
        to="your lawyers"
      />
    </>
  );
}
