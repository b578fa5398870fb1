import { ChevronRight } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { formatInstant } from "@/lib/dates/format-date";
import type { SentMail } from "@/lib/reminders/schema";

const OUTCOME = {
  sent: { icon: "done", tone: "success", words: "Sent" },
  kept: { icon: "open", tone: "neutral", words: "Kept here" },
  undeliverable: { icon: "warning", tone: "warning", words: "Could not be delivered" },
} as const;

/** A mail's text with its links to follow, as a mail program would show it. */
function MailText({ text }: { text: string }) {
  return (
    <div className="record-text mx-4 mb-4 rounded-md bg-sunken px-3 py-2 text-sm sm:ml-10 break-words whitespace-pre-wrap">
      {text
        .trimEnd()
        .split(/(https?:\/\/\S+)/)
        .map((part, index) =>
          part.startsWith("http") ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
            <a key={index} href={part} className="link">
              {part}
            </a>
          ) : (
            part
          ),
        )}
    </div>
  );
}

/** Mail as it left, or would have left, the newest first. */
export function SentMailList({ mails }: { mails: readonly SentMail[] }) {
  if (mails.length === 0)
    return (
      <EmptyState title="No mail yet">What you are told by e-mail appears here once it is sent.</EmptyState>
    );
  return (
    <ul className="divide-y divide-rule rounded-lg border border-rule bg-surface">
      {mails.map((mail, index) => {
        const { icon, tone, words } = OUTCOME[mail.outcome];
        return (
          <li key={mail.id}>
            <details className="group" open={index === 0}>
              <summary className="flex cursor-pointer list-none gap-2 rounded-lg px-4 py-3 hover:bg-hover">
                <ChevronRight
                  aria-hidden
                  className="mt-1 size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
                />
                <span className="min-w-0">
                  <span className="block font-medium break-words group-open:font-semibold">
                    {mail.subject}
                  </span>
                  <span className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
                    <span className="break-all">To {mail.to}</span>
                    <span>{formatInstant(mail.sentAt)}</span>
                    <Status icon={icon} tone={tone}>
                      {words}
                    </Status>
                  </span>
                </span>
              </summary>
              <MailText text={mail.body} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}
