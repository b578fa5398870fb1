import { readFile } from "node:fs/promises";
import { join } from "node:path";

const FOLDERS = new Set(["standard_fonts", "cmaps", "iccs", "wasm"]);
const TYPES: Record<string, string> = {
  wasm: "application/wasm",
  js: "text/javascript",
  ttf: "font/ttf",
  pfb: "application/octet-stream",
  bcmap: "application/octet-stream",
  icc: "application/octet-stream",
};

/** One file of pdf.js that it asks for while it draws; null for anything else. */
export async function viewerAsset(
  folder: string,
  name: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | null> {
  const type = /^[\w-]+\.(\w+)$/.exec(name)?.[1];
  if (!FOLDERS.has(folder) || type === undefined || TYPES[type] === undefined) return null;
  try {
    const path = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/pdfjs-dist", folder, name);
    return { body: Uint8Array.from(await readFile(path)), type: TYPES[type] };
  } catch {
    return null;
  }
}
