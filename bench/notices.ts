import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import PostalMime from "postal-mime";
import { parseAcms } from "@/lib/docket/parse/acms/parse-acms";
import { parseAcmsAttachment } from "@/lib/docket/parse/acms/parse-acms-attachment";
import { parseCourtListener } from "@/lib/docket/parse/courtlistener/parse-courtlistener";
import { parseMail } from "@/lib/docket/parse/mail/parse-mail";
import { parseNotice } from "@/lib/docket/parse/mail/parse-notice-html";
import { parseRss } from "@/lib/docket/parse/rss/parse-rss";

/**
 * Speed of the readers of notices, feeds and JSON dockets over the provided material, after warming up:
 * MB/s, how often that is the peer's speed, and its ratio to the bare HTML (or MIME) parser on the same bytes.
 * Run: `npx tsx bench/notices.ts`. The peer's figures are those of ../shared/docket/README.md.
 */
const ROOT = join(import.meta.dirname, "..", "..", "shared", "docket", "dev");
const WARM_UP_MS = 1_500;
const ROUNDS = 15;

type Reader = (bytes: Uint8Array) => unknown;
interface Kind {
  kind: string;
  ends: string;
  read: Reader;
  /** Peer's MB/s, first pass, 2 cores. */
  peer: number | null;
  bare: "html" | "mime" | null;
}

const KINDS: Kind[] = [
  {
    kind: "nef_email",
    ends: ".eml",
    read: (bytes) => parseMail(bytes).catch(() => null),
    peer: 3.9,
    bare: "mime",
  },
  {
    kind: "nda_email",
    ends: ".eml",
    read: (bytes) => parseMail(bytes).catch(() => null),
    peer: 3.9,
    bare: "mime",
  },
  { kind: "nef", ends: ".html", read: (bytes) => parseNotice(bytes), peer: 3.9, bare: "html" },
  { kind: "rss", ends: ".xml", read: (bytes) => parseRss(bytes), peer: 1.0, bare: "html" },
  { kind: "acms", ends: ".acms_json", read: (bytes) => parseAcms(bytes), peer: null, bare: null },
  {
    kind: "acms_attachment",
    ends: ".compare.json",
    read: (bytes) => parseAcmsAttachment(bytes),
    peer: 5.9,
    bare: null,
  },
  {
    kind: "courtlistener_api",
    ends: ".cl_v4.json",
    read: (bytes) => parseCourtListener(bytes),
    peer: null,
    bare: null,
  },
];

function bareHtml(bytes: Uint8Array): void {
  const parser = new Parser({}, { decodeEntities: true });
  parser.write(Buffer.from(bytes).toString("utf8"));
  parser.end();
}

/** Best of the rounds, in ms: the machine's other work only ever adds. */
async function best(files: readonly Uint8Array[], read: Reader): Promise<number> {
  const until = performance.now() + WARM_UP_MS;
  while (performance.now() < until) for (const file of files) await read(file);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const file of files) {
      const result = read(file);
      if (result instanceof Promise) await result;
    }
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

if (!existsSync(ROOT)) {
  console.log("The provided material is not here (../shared/docket): nothing to measure.");
} else {
  console.log("kind                 files      kB     MB/s   x peer   x bare parser");
  for (const { kind, ends, read, peer, bare } of KINDS) {
    const files = readdirSync(join(ROOT, kind))
      .filter((name) => name.endsWith(ends))
      .map((name) => new Uint8Array(readFileSync(join(ROOT, kind, name))));
    const size = files.reduce((sum, file) => sum + file.length, 0);
    const ours = await best(files, read);
    const parser: Reader | null =
      bare === "html" ? bareHtml : bare === "mime" ? (b) => PostalMime.parse(b) : null;
    const base = parser ? await best(files, parser) : null;
    const speed = size / 1_000 / ours;
    console.log(
      [
        kind.padEnd(20),
        String(files.length).padStart(5),
        (size / 1_000).toFixed(0).padStart(8),
        speed.toFixed(1).padStart(9),
        (peer ? (speed / peer).toFixed(1) : "-").padStart(8),
        (base ? `${(ours / base).toFixed(2)} (${bare})` : "-").padStart(16),
      ].join(""),
    );
  }
}
