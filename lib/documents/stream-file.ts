import { type FileHandle, open } from "node:fs/promises";

const CHUNK = 256 * 1024;

/** A file's bytes as they are asked for; the file is closed at the end, on failure, and when nobody reads on. */
export function streamFile(path: string): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      file ??= await open(path);
      const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK), 0, CHUNK);
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
      else {
        await file.close();
        controller.close();
      }
    },
    async cancel() {
      await file?.close();
    },
  });
}
