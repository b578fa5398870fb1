import { once } from "node:events";
import { answerLine } from "@/lib/deadlines/answer-line";

/** Complete lines of a byte stream, cut at "\n" alone: JSON may hold any other line separator raw. */
async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of input) {
    const parts = (
      rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))
    ).split("\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield rest;
}

/** Questions a line on stdin, answers a line on stdout in the same order; a bad line is answered, never fatal. */
async function computeLines(args: string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write("usage: tracker deadlines compute < questions.jsonl > answers.jsonl\n");
    return 2;
  }
  // A reader that stops early (`| head`) ends the work without a stack trace.
  let closed = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    closed = true;
  });
  let batch = "";
  const flush = async () => {
    const text = batch;
    batch = "";
    if (text && !closed && !process.stdout.write(text) && !closed)
      await Promise.race([once(process.stdout, "drain"), once(process.stdout, "close")]);
  };
  for await (const line of linesOf(process.stdin)) {
    batch += `${JSON.stringify(answerLine(line))}\n`;
    if (batch.length > 65_536 || process.stdin.readableLength === 0) await flush();
    if (closed) break;
  }
  await flush();
  return 0;
}

export const commands: Record<string, { summary: string; run(args: string[]): Promise<number> }> = {
  compute: {
    summary: "Compute deadlines: one JSON question a line in, one answer a line out.",
    run: computeLines,
  },
};
