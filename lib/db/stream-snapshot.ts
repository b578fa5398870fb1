import { z } from "zod";
import { mintViewer, type Viewer, viewerFacts } from "@/lib/auth/viewer";
import { AppError, forbidden } from "@/lib/errors";
import { type Tx, withSnapshot } from "./with-viewer";

/** Files that are written at once: each holds a connection, and the pages need the others. */
const MOST_AT_ONCE = 3;
const LONGEST_WAIT_MS = 20_000;
/** Who has taken nothing for so long is gone. */
const STALLED_MS = 120_000;
/** Bytes that lie ready for the other side. */
const AHEAD = 512 * 1024;

// Kept on globalThis: the server loads this module once for each route, and all of them share one pool.
declare global {
  var trackerFiles: { writing: number; waiting: (() => void)[] } | undefined;
}
globalThis.trackerFiles ??= { writing: 0, waiting: [] };
const turns = globalThis.trackerFiles;

async function takeTurn(): Promise<void> {
  if (turns.writing < MOST_AT_ONCE) {
    turns.writing += 1;
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const called = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      turns.waiting.splice(turns.waiting.indexOf(called), 1);
      reject(new AppError("rate_limited", "Several files are being written. Try again in a minute."));
    }, LONGEST_WAIT_MS);
    turns.waiting.push(called);
  });
}

/** Gives the turn on, or back. */
function endTurn(): void {
  const next = turns.waiting.shift();
  if (next === undefined) turns.writing -= 1;
  else next();
}

/** Waits until the other side has room; throws where it is gone or stuck. */
async function room(out: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Nobody reads this file any more.")), STALLED_MS);
  });
  try {
    await Promise.race([out.ready, stalled]);
  } finally {
    clearTimeout(timer);
  }
}

const lists = [
  "teamCases",
  "attorneyCases",
  "namedCases",
  "clientCases",
  "reporterCases",
  "audiences",
  "items",
] as const;
const facts = z.tuple([z.object({ facts: viewerFacts.nullable() })]);

/** A file may have waited for its turn: whoever lost access meanwhile, or a part of it, does not get what they had. */
async function checkStill(tx: Tx, viewer: Viewer): Promise<void> {
  const [row] = facts.parse(await tx.$queryRaw`SELECT viewer_facts(${viewer.userId}::uuid) AS facts`);
  const is = row.facts && mintViewer(row.facts);
  const still =
    is !== null &&
    (is.isAdmin || !viewer.isAdmin) &&
    (is.isFirm || !viewer.isFirm) &&
    lists.every((list) => viewer[list].every((id) => is[list].includes(id)));
  if (!still) throw forbidden("Your access changed while this file was waiting. Ask for it again.");
}

/**
 * A file that is written while its rows are read, in one read-only snapshot that knows the viewer, only as fast as the
 * other side takes it. What fails before the first byte is thrown; what fails later breaks the stream, so that no
 * browser takes half a file for a whole one.
 */
export async function streamSnapshot(
  viewer: Viewer,
  write: (tx: Tx) => AsyncIterable<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  await takeTurn();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(
    undefined,
    undefined,
    new ByteLengthQueuingStrategy({ highWaterMark: AHEAD }),
  );
  const out = writable.getWriter();
  // Told by `ready` as well, which is waited for.
  out.closed.catch(() => undefined);
  return new Promise((resolve, reject) => {
    let begun = false;
    const begin = () => {
      begun = true;
      resolve(readable);
    };
    withSnapshot(viewer, async (tx) => {
      await checkStill(tx, viewer);
      for await (const chunk of write(tx)) {
        if (chunk.byteLength === 0) continue;
        if (!begun) begin();
        out.write(chunk).catch(() => undefined);
        await room(out);
      }
    })
      .then(
        async () => {
          if (!begun) begin();
          await out.close();
        },
        async (error: unknown) => {
          if (begun) await out.abort(error);
          else reject(error);
        },
      )
      .catch(() => undefined)
      .finally(endTurn);
  });
}
