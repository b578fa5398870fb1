import { feedUrlProblem } from "./feed-url";

export type FeedState = { url: string; etag: string | null; lastModified: string | null };
export type FetchedFeed =
  | { kind: "unchanged" }
  | { kind: "changed"; bytes: Uint8Array; etag: string | null; lastModified: string | null };

/** Why nothing came. `retryAfterMs`: how long the server asks to be left alone; null where it does not say. */
export class FetchProblem extends Error {
  constructor(
    message: string,
    readonly retryAfterMs: number | null,
  ) {
    super(message);
    this.name = "FetchProblem";
  }
}

/** The page asked for is not there: what led to it is of no use any more. */
export class PageGone extends FetchProblem {}

const MOST_MS = 30_000;

/** Seconds or a date, as HTTP has it (RFC 9110, 10.2.3). */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** The body of an answer, up to `most` bytes; throws beyond. */
export async function readBody(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most)
      throw new FetchProblem(`The answer is larger than ${Math.round(most / 1_000_000)} MB.`, null);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Asks for a feed, and only for what changed since (ETag, Last-Modified). Follows no redirect: it could lead anywhere.
 * Throws FetchProblem.
 */
export async function fetchFeed(
  feed: FeedState,
  options: { hosts: readonly string[]; most: number; now: Date },
): Promise<FetchedFeed> {
  const problem = feedUrlProblem(feed.url, options.hosts);
  if (problem !== null) throw new FetchProblem(problem, null);
  let response: Response;
  try {
    response = await fetch(feed.url, {
      redirect: "manual",
      signal: AbortSignal.timeout(MOST_MS),
      headers: {
        accept: "application/rss+xml, application/xml;q=0.9, text/xml;q=0.8",
        ...(feed.etag === null ? {} : { "if-none-match": feed.etag }),
        ...(feed.lastModified === null ? {} : { "if-modified-since": feed.lastModified }),
      },
    });
  } catch {
    throw new FetchProblem("The court's server does not answer.", null);
  }
  if (response.status === 304) return { kind: "unchanged" };
  if (response.status !== 200)
    throw new FetchProblem(
      `The court's server answers ${response.status}.`,
      retryAfter(response.headers.get("retry-after"), options.now),
    );
  return {
    kind: "changed",
    bytes: await readBody(response, options.most),
    etag: response.headers.get("etag"),
    lastModified: response.headers.get("last-modified"),
  };
}
