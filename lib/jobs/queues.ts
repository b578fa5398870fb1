import { z } from "zod";

/**
 * Every kind of background work: what its payload holds, and how it is retried. Payloads hold ids only, because the
 * queue has no row-level security; `userId` is the person the work is done as.
 */
export const queues = {
  "read-document": {
    payload: z.object({ caseId: z.uuid(), documentId: z.uuid(), userId: z.uuid() }),
    // A large brief takes seconds; a killed worker's job is handed out again after this long.
    options: { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 600 },
  },
  "read-scan": {
    // One slice of a scan's pages, from `fromPage` on; a job ends itself well before it counts as lost.
    payload: z.object({
      caseId: z.uuid(),
      documentId: z.uuid(),
      userId: z.uuid(),
      fromPage: z.number().int().min(1),
    }),
    options: { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 600 },
  },
  "remove-files": {
    // After the commit that destroyed the row: a rollback must find the bytes where they were.
    payload: z.object({ caseId: z.uuid(), documentId: z.uuid(), uploads: z.array(z.uuid()) }),
    options: { retryLimit: 20, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  },
  "send-mail": {
    // Three tries in a row; the postman hands it over again later, ever more seldom, for about four days.
    payload: z.object({ mailId: z.uuid() }),
    options: { retryLimit: 2, retryDelay: 15, retryBackoff: true, expireInSeconds: 60 },
  },
} as const satisfies Record<
  string,
  {
    payload: z.ZodType;
    options: { retryLimit: number; retryDelay: number; retryBackoff: boolean; expireInSeconds: number };
  }
>;

export type QueueName = keyof typeof queues;
export type Payload<N extends QueueName> = z.output<(typeof queues)[N]["payload"]>;
