import { createHash } from "node:crypto";
import { readerOfCalendar } from "@/lib/auth/calendar-token";
import { readFeed } from "@/lib/calendars/queries";
import { AppError } from "@/lib/errors";
import { problem } from "@/lib/http/problem";
import { limitRate } from "@/lib/http/rate-limit";

const READS_A_MINUTE = 60;

/**
 * A calendar by its secret address, for programs that cannot sign in. It runs as its person, under row-level security.
 * 410 once it is revoked, and for every address that never was: neither tells more than the other.
 */
export async function GET(
  request: Request,
  context: { params: Promise<{ token: string }> },
): Promise<Response> {
  try {
    const { token } = await context.params;
    const reader = await readerOfCalendar(token.replace(/\.ics$/, ""));
    if (reader === null) throw new AppError("gone", "This calendar address is not open.");
    limitRate(`calendar:${reader.feedId}`, READS_A_MINUTE);
    const text = await readFeed(reader.viewer, reader.feedId);
    const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
    const headers = {
      etag,
      "cache-control": "private, no-cache",
      "x-content-type-options": "nosniff",
      // The address is a secret: it must not travel on in a Referer, and no search engine may keep it.
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
    };
    const known = (request.headers.get("if-none-match") ?? "")
      .split(",")
      .map((t) => t.trim().replace(/^W\//, ""));
    if (known.includes(etag)) return new Response(null, { status: 304, headers });
    return new Response(text, {
      headers: {
        ...headers,
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="case-tracker.ics"',
      },
    });
  } catch (error) {
    return problem(error, "calendar");
  }
}
