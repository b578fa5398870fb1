import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Status } from "@/components/ui/status";
import { formatInstant } from "@/lib/dates/format-date";
import type { IntakeSetUp } from "@/lib/intake/schema";

/** Whether mail can come in now: what listens, when the mailbox was last looked at, how far a look has come. */
export function IntakeDoors({ intake }: { intake: IntakeSetUp }) {
  const listener = intake.listens ? intake.doors.listener : null;
  const mailbox = intake.mailbox ? intake.doors.mailbox : null;
  const errors = [listener?.error, mailbox?.error].filter((e) => typeof e === "string");
  return (
    <div className="space-y-2">
      {intake.listens && listener === null ? (
        <p className="text-muted">The listener for mail has not started yet.</p>
      ) : null}
      {listener?.port ? (
        <Status icon="done" tone="success">
          Listening for mail on port {listener.port} since {formatInstant(listener.at)}
        </Status>
      ) : null}
      {intake.mailbox && mailbox === null ? (
        <p className="text-muted">The mailbox has not been looked at yet.</p>
      ) : null}
      {mailbox === null || mailbox.error !== null ? null : mailbox.under === null ? (
        <Status icon="done" tone="success">
          Mailbox looked at {formatInstant(mailbox.at)}
          {mailbox.taken + mailbox.later + mailbox.tooLarge === 0
            ? ": nothing new"
            : `: ${mailbox.taken} taken${mailbox.later === 0 ? "" : `, ${mailbox.later} left for later`}${mailbox.tooLarge === 0 ? "" : `, ${mailbox.tooLarge} over 32 MB not read`}`}
        </Status>
      ) : (
        <Progress
          label="Reading the mailbox"
          value={mailbox.under.done / mailbox.under.of}
          detail={`${mailbox.under.done} of ${mailbox.under.of} messages`}
        />
      )}
      {errors.length === 0 ? null : (
        <Notice tone="critical" title="Mail cannot come in">
          {errors.join(" ")}
        </Notice>
      )}
    </div>
  );
}
