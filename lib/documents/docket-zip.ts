import { open } from "node:fs/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

const CHUNK = 256 * 1024;
/** The plain ZIP format ends here; fflate writes no Zip64. */
export const MOST_ZIP_BYTES = 3_900_000_000;

export type ZipFile = { name: string; path: string; modifiedOn: string };
export type ZipText = { name: string; text: AsyncIterable<string> };

/** A folder's names made unique: the second "0009 Motion.pdf" becomes "0009 Motion (2).pdf". */
export function uniqueNames<T extends { name: string }>(files: readonly T[]): T[] {
  const used = new Map<string, number>();
  return files.map((file) => {
    const key = file.name.toLowerCase();
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return count === 1 ? file : { ...file, name: file.name.replace(/(\.\w+)?$/, ` (${count})$1`) };
  });
}

/** Streams a ZIP: files are read as it is taken, and PDFs, which are compressed already, are stored as they are. */
export async function* zipFiles(list: ZipText, files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else out.push(data);
  });
  function* taken() {
    if (failure !== null) throw failure;
    yield* out.splice(0);
  }
  const index = new ZipDeflate(list.name);
  zip.add(index);
  const encode = new TextEncoder();
  for await (const text of list.text) {
    index.push(encode.encode(text));
    yield* taken();
  }
  index.push(new Uint8Array(), true);
  for await (const { name, path, modifiedOn } of files) {
    const entry = new ZipPassThrough(name);
    entry.mtime = new Date(`${modifiedOn}T12:00:00Z`);
    zip.add(entry);
    const file = await open(path);
    try {
      for (;;) {
        const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK), 0, CHUNK);
        if (bytesRead === 0) break;
        entry.push(buffer.subarray(0, bytesRead));
        yield* taken();
      }
    } finally {
      await file.close();
    }
    entry.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
