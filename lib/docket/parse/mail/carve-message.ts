import { DocketError } from "@/lib/docket/docket-error";

/** The body of one part, as it stands in the message. */
export type PartBody = { type: string; bytes: Buffer; encoding: string; charset: string | undefined };

/**
 * A message whose long bodies are taken out. `skeleton` is a whole message still, with one line in place of each
 * body; `bodies` holds the body of each such line.
 */
export type CarvedMessage = { skeleton: Buffer; bodies: Map<string, PartBody> };

const KEPT = /^(?:from|sender|reply-to|to|cc|date|subject|message-id|mime-version|content-[a-z-]+)[ \t]*:/i;
const LF = 10;
const CR = 13;
const MAX_HEADER_BYTES = 1024 * 1024;
/** Of all the headers together; what follows says nothing about a filing. */
const MAX_KEPT = 256 * 1024;
const MAX_PARTS = 500;
/** The MIME library takes some 17 microseconds for each line that is left to it. */
const MAX_LINES = 40_000;

/**
 * Takes a message apart for the MIME library, which reads line by line: it keeps what decides the reading (the
 * fields of each part, the boundaries), the trace fields go (Received, DKIM, spam verdicts: half of a notice's bytes),
 * and the texts and attached messages are handed on undecoded. Linear in the length of the message.
 * @throws DocketError "too_large" on more parts or lines than any court sends
 */
export function carveMessage(bytes: Uint8Array): CarvedMessage {
  return new Carver(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).run();
}

class Carver {
  private readonly message: Buffer;
  private readonly pieces: Buffer[] = [];
  private readonly bodies = new Map<string, PartBody>();
  private readonly boundaries: string[] = [];
  /** First characters of the boundaries: most lines that begin with two dashes are none. */
  private readonly firsts = new Set<number>();
  private kept = 0;
  private parts = 0;
  private lines = 0;

  constructor(message: Buffer) {
    this.message = message;
  }

  run(): CarvedMessage {
    let at = 0;
    while (this.message[at] === LF || this.message[at] === CR) at++;
    while (at < this.message.length) at = this.readPart(at);
    return { skeleton: Buffer.concat(this.pieces), bodies: this.bodies };
  }

  /** Reads the part whose fields begin at `at`; gives where the next part's fields begin. */
  private readPart(at: number): number {
    if (++this.parts > MAX_PARTS)
      throw new DocketError("too_large", "This message has more parts than any court sends.");
    const end = this.endOfFields(at);
    const fields = this.keepFields(at, end);
    const type = fieldOf(fields, "content-type").toLowerCase() || "text/plain";
    const encoding = fieldOf(fields, "content-transfer-encoding").toLowerCase();
    const isPlainBytes = !/^(?:base64|quoted-printable)$/.test(encoding);
    if (type === "message/rfc822" && isPlainBytes && !isAttachment(fields)) return end; // its own fields follow
    if (type.startsWith("multipart/")) {
      const boundary = parameterOf(fields, "content-type", "boundary");
      if (!boundary) {
        this.leave(end, this.message.length);
        return this.message.length;
      }
      this.boundaries.push(boundary);
      this.firsts.add(boundary.charCodeAt(0));
    } else {
      const next = this.nextBoundary(end);
      this.takeBody(end, next < 0 ? this.message.length : next, { type, encoding, fields });
    }
    return this.nextPart(end);
  }

  /** Past the next boundary that opens a part; what stands before it (preamble, epilogue) goes. */
  private nextPart(from: number): number {
    let at = this.nextBoundary(from);
    while (at >= 0) {
      const feed = this.message.indexOf(LF, at);
      const end = feed < 0 ? this.message.length : feed + 1;
      this.pieces.push(EMPTY_LINE, this.message.subarray(at, end));
      const line = this.message.toString("latin1", at + 2, end).trimEnd();
      if (!line.endsWith("--") || this.boundaries.includes(line)) return end;
      at = this.nextBoundary(end);
    }
    return this.message.length;
  }

  /** Offset of the next line that is a boundary of an enclosing part; -1 where there is none. */
  private nextBoundary(from: number): number {
    if (this.boundaries.length === 0) return -1;
    // What stands at `from` is the begin of a line.
    for (let at = from - 1; at >= 0 && at < this.message.length; at = this.message.indexOf("\n--", at + 1)) {
      const start = at + 1;
      if (this.message[start] !== 45 || this.message[start + 1] !== 45) continue;
      if (!this.firsts.has(this.message[start + 2] ?? 0)) continue;
      const feed = this.message.indexOf(LF, start);
      const end = Math.min(feed < 0 ? this.message.length : feed, start + LONGEST_BOUNDARY);
      const line = this.message.toString("latin1", start + 2, end).trimEnd();
      const bare = line.endsWith("--") ? line.slice(0, -2) : line;
      if (this.boundaries.includes(line) || this.boundaries.includes(bare)) return start;
    }
    return -1;
  }

  private takeBody(from: number, to: number, part: { type: string; encoding: string; fields: string }): void {
    const name = parameterOf(part.fields, "content-type", "name") ?? "";
    const isMessage = part.type === "message/rfc822" || /\.eml$/i.test(name);
    const isText = /^text\/(?:html|plain)$/.test(part.type) && !isAttachment(part.fields);
    if (!isText && !isMessage) return;
    // Lines that a mail program has wrapped are for the library to join.
    if (isText && /^flowed$/i.test(parameterOf(part.fields, "content-type", "format") ?? "")) {
      this.leave(from, to);
      return;
    }
    const token = `docket-part-${this.bodies.size}-body`;
    this.bodies.set(token, {
      type: part.type,
      bytes: this.message.subarray(from, to),
      encoding: part.encoding,
      charset: parameterOf(part.fields, "content-type", "charset"),
    });
    const line = part.encoding === "base64" ? Buffer.from(token).toString("base64") : token;
    this.pieces.push(Buffer.from(`${line}\r\n`, "latin1"));
  }

  private leave(from: number, to: number): void {
    for (let at = from; at < to; this.lines++) {
      const feed = this.message.indexOf(LF, at);
      if (this.lines > MAX_LINES)
        throw new DocketError("too_large", "This message has more lines of text than any court sends.");
      at = feed < 0 ? to : feed + 1;
    }
    this.pieces.push(this.message.subarray(from, to));
  }

  /** Offset after the empty line that ends the fields at `at`. */
  private endOfFields(at: number): number {
    for (let line = at; line < this.message.length; ) {
      const feed = this.message.indexOf(LF, line);
      if (feed < 0) break;
      if (feed === line || (feed === line + 1 && this.message[line] === CR)) return feed + 1;
      line = feed + 1;
    }
    return this.message.length;
  }

  private keepFields(from: number, to: number): string {
    const printed = this.message.toString("latin1", from, Math.min(to, from + MAX_HEADER_BYTES));
    let keeping = false;
    let fields = "";
    for (const line of printed.split("\n")) {
      const first = line.charCodeAt(0);
      if (first !== 32 && first !== 9) keeping = KEPT.test(line.slice(0, 80));
      if (!keeping || this.kept > MAX_KEPT) continue;
      this.kept += line.length;
      fields += `${line}\n`;
    }
    this.pieces.push(Buffer.from(`${fields}\r\n`, "latin1"));
    return fields.replace(/\r?\n[ \t]+/g, " ");
  }
}

const EMPTY_LINE = Buffer.from("\r\n");
/** RFC 2046 allows 70. */
const LONGEST_BOUNDARY = 300;

type FieldName = "content-type" | "content-transfer-encoding" | "content-disposition";
const LINES: Readonly<Record<FieldName, RegExp>> = {
  "content-type": /^content-type[ \t]*:[ \t]*([^\r\n]{0,2000})/im,
  "content-transfer-encoding": /^content-transfer-encoding[ \t]*:[ \t]*([^\r\n]{0,2000})/im,
  "content-disposition": /^content-disposition[ \t]*:[ \t]*([^\r\n]{0,2000})/im,
};
type Parameter = "boundary" | "name" | "format" | "charset";
const PARAMETERS: Readonly<Record<Parameter, RegExp>> = {
  boundary: /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i,
  name: /;\s*name\s*=\s*(?:"([^"]*)"|([^\s;]+))/i,
  format: /;\s*format\s*=\s*(?:"([^"]*)"|([^\s;]+))/i,
  charset: /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i,
};

const lineOf = (fields: string, name: FieldName): string => LINES[name].exec(fields)?.[1] ?? "";

const fieldOf = (fields: string, name: FieldName): string =>
  (lineOf(fields, name).split(";")[0] ?? "").trim();

function parameterOf(fields: string, name: FieldName, parameter: Parameter): string | undefined {
  const found = PARAMETERS[parameter].exec(lineOf(fields, name));
  return found?.[1] ?? found?.[2];
}

const isAttachment = (fields: string): boolean =>
  /^attachment$/i.test(fieldOf(fields, "content-disposition"));
