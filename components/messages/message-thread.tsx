import { EmptyState } from "@/components/ui/empty-state";
import { formatInstant } from "@/lib/dates/format-date";
import type { Message } from "@/lib/messages/schema";
import { MessageForm } from "./message-form";

type Props = {
  caseId: string;
  userId: string;
  /** The reporter whose thread it is, for the firm; null is the lead's, or one's own. */
  reporterId: string | null;
  messages: readonly Message[];
  /** Whom one writes to. */
  to: string;
};

/** A thread, the newest at the foot, and the form to answer. */
export function MessageThread({ caseId, userId, reporterId, messages, to }: Props) {
  return (
    <div className="grid gap-5">
      {messages.length === 0 ? (
        <EmptyState title="No messages yet">
          Questions and answers stand here, for both sides to find again.
        </EmptyState>
      ) : (
        <ol className="grid gap-3">
          {messages.toReversed().map((message) => (
            <li key={message.id} className={message.mine ? "ml-auto max-w-[85%]" : "mr-auto max-w-[85%]"}>
              <p className="text-xs text-muted">
                {message.mine ? "You" : (message.from ?? to)}, {formatInstant(message.sentAt)}
                {message.mine && message.readAt !== null ? " · read" : ""}
              </p>
              <p
                className={`mt-0.5 rounded-lg border border-rule px-3 py-2 whitespace-pre-line ${message.mine ? "bg-accent-tint" : "bg-surface"}`}
              >
                {message.text}
              </p>
            </li>
          ))}
        </ol>
      )}
      <MessageForm
        caseId={caseId}
        userId={userId}
        reporterId={reporterId}
        to={to}
        unread={messages.some((m) => !m.mine && m.readAt === null)}
      />
    </div>
  );
}
