import { z } from "zod";
import { FetchProblem, PageGone, readBody, retryAfter } from "./fetch-feed";
import type { PullCursor } from "./pull-cursor";

const MOST_BYTES = 32_000_000;
const answer = z.looseObject({
  next: z.string().nullish(),
  results: z.array(z.unknown()).optional(),
});

/** The first address of each part of a docket in CourtListener's API v4. */
export function firstUrl(base: string, docketId: string, part: PullCursor["part"]): string {
  const root = base.replace(/\/$/, "");
  switch (part) {
    case "docket":
      return `${root}/dockets/${docketId}/`;
    case "entries":
      return `${root}/docket-entries/?docket=${docketId}`;
    case "parties":
      return `${root}/parties/?docket=${docketId}&filter_nested_results=true`;
  }
}

/** The token is sent only to the API it is for: a "next" that leads elsewhere is not followed. */
export function isOfApi(url: string, base: string): boolean {
  if (!URL.canParse(url)) return false;
  const [a, b] = [new URL(url), new URL(base)];
  return a.origin === b.origin && a.pathname.startsWith(b.pathname.replace(/\/$/, ""));
}

/** One page of the API: its bytes, and the address of the next one. Throws FetchProblem. */
export async function fetchPage(
  url: string,
  options: { base: string; token: string; now: Date },
): Promise<{ bytes: Uint8Array; next: string | null }> {
  if (!isOfApi(url, options.base))
    throw new FetchProblem("The next page lies outside CourtListener's API.", null);
  let response: Response;
  try {
    response = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(60_000),
      headers: { authorization: `Token ${options.token}`, accept: "application/json" },
    });
  } catch {
    throw new FetchProblem("CourtListener does not answer.", null);
  }
  if (response.status === 401 || response.status === 403)
    throw new FetchProblem("CourtListener refuses the token, or this docket needs another one.", null);
  if (response.status === 404)
    throw new PageGone("CourtListener has no docket of this number, or no such page of it any more.", null);
  if (response.status !== 200)
    throw new FetchProblem(
      `CourtListener answers ${response.status}.`,
      retryAfter(response.headers.get("retry-after"), options.now),
    );
  const bytes = await readBody(response, MOST_BYTES);
  const parsed = answer.safeParse(readJsonText(bytes));
  if (!parsed.success) throw new FetchProblem("CourtListener's answer cannot be read.", null);
  return { bytes, next: parsed.data.next ?? null };
}

function readJsonText(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}

/** The pages of a pull as one docket, in the form the reader knows: entries and parties nested in it. */
export function assemble(pages: readonly { part: PullCursor["part"]; bytes: Uint8Array }[]): Uint8Array {
  const results = (part: PullCursor["part"]) =>
    pages.filter((p) => p.part === part).flatMap((p) => answer.parse(readJsonText(p.bytes)).results ?? []);
  const docket = pages.find((p) => p.part === "docket");
  const head = z.looseObject({}).parse(docket === undefined ? {} : readJsonText(docket.bytes));
  return Buffer.from(
    JSON.stringify({ ...head, docket_entries: results("entries"), parties: results("parties") }, null, 1),
  );
}
