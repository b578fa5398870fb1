import type { z } from "zod";
import { viewerOf, viewerOfJob } from "@/lib/auth/session";
import type { Viewer } from "@/lib/auth/viewer";
import { countClosures } from "@/lib/closures/commands/count-again";
import { now } from "@/lib/dates/clock";
import { readDocument } from "@/lib/documents/commands/read-document";
import { readScan } from "@/lib/documents/commands/read-scan";
import { removeFiles } from "@/lib/documents/commands/remove-files";
import { requeueUnread } from "@/lib/documents/commands/requeue-unread";
import { sweepFiles } from "@/lib/documents/commands/sweep-files";
import { listenForMail, lookAtFeeds, readMailbox } from "@/lib/intake/chores";
import { dispatchMail } from "@/lib/reminders/commands/dispatch-mail";
import { remindOfDates } from "@/lib/reminders/commands/remind";
import { sendMail } from "@/lib/reminders/commands/send-mail";
import { logRuleTexts } from "@/lib/rules/commands/log-texts";
import { type QueueName, queues } from "./queues";

/** `isLast`: it is not tried again after this. */
export type Attempt = { number: number; isLast: boolean };

export type Job = { name: QueueName; run: (data: unknown, attempt: Attempt) => Promise<void> };

/** What the worker does with one kind of job. Throwing has it tried again. */
const job = <P>(
  name: QueueName,
  payload: z.ZodType<P>,
  handle: (payload: P, attempt: Attempt) => Promise<void>,
): Job => ({ name, run: (data, attempt) => handle(payload.parse(data), attempt) });

/** The person a job is for, with the rights they have now and not when it was queued; null when they have none left. */
const person = (userId: string): Promise<Viewer | null> => viewerOf(userId);

export const jobs: readonly Job[] = [
  job(
    "read-document",
    queues["read-document"].payload,
    async ({ caseId, documentId, userId }, { isLast }) => {
      const viewer = await person(userId);
      if (viewer !== null) await readDocument(viewer, caseId, documentId, isLast);
    },
  ),
  job(
    "read-scan",
    queues["read-scan"].payload,
    async ({ caseId, documentId, userId, fromPage }, { isLast }) => {
      const viewer = await person(userId);
      if (viewer !== null) await readScan(viewer, caseId, documentId, { fromPage, isLast });
    },
  ),
  job("remove-files", queues["remove-files"].payload, (files) => removeFiles(viewerOfJob("sweep"), files)),
  job("send-mail", queues["send-mail"].payload, ({ mailId }) =>
    sendMail(viewerOfJob("outbox"), mailId, now()),
  ),
];

/** What is done when the worker starts and then every so often. Answers what it did, in words; null for nothing. */
export type Chore = { name: string; everyMs: number; run: () => Promise<string | null> };

export const chores: readonly Chore[] = [
  {
    name: "reminders",
    everyMs: 300_000,
    run: async () => {
      const told = await remindOfDates(viewerOfJob("deadlines"), now());
      return told === 0 ? null : `wrote ${told} notices`;
    },
  },
  {
    name: "closures",
    everyMs: 5_000,
    run: async () => {
      const moved = await countClosures(viewerOfJob("deadlines"));
      return moved === 0 ? null : `moved ${moved} dates by the calendar`;
    },
  },
  {
    name: "rule texts",
    everyMs: 3_600_000,
    run: async () => {
      const changed = await logRuleTexts(viewerOfJob("deadlines"));
      return changed === 0 ? null : `logged ${changed} changed rules`;
    },
  },
  {
    name: "post",
    everyMs: 5_000,
    run: async () => {
      const handed = await dispatchMail(viewerOfJob("outbox"), now());
      return handed === 0 ? null : `handed over ${handed} mails`;
    },
  },
  {
    name: "sweep",
    everyMs: 3_600_000,
    run: async () => {
      // File ages are the machine's own time, which a pinned clock does not move.
      const { documents, uploads } = await sweepFiles(viewerOfJob("sweep"), Date.now());
      return documents + uploads === 0 ? null : `removed ${documents} documents and ${uploads} uploads`;
    },
  },
  {
    name: "unread documents",
    everyMs: 60_000,
    run: async () => {
      const queued = await requeueUnread(viewerOfJob("sweep"));
      return queued === 0 ? null : `queued ${queued}`;
    },
  },
  { name: "mail listener", everyMs: 60_000, run: listenForMail },
  // A notice is on the docket within ten seconds of reaching the mailbox.
  { name: "mailbox", everyMs: 5_000, run: readMailbox },
  { name: "feeds", everyMs: 60_000, run: lookAtFeeds },
];
