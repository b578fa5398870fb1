import { citeNumber } from "@/lib/filings/words";
import type { MediaType } from "./schema";

const extension: Record<MediaType, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "text/plain": "txt",
};

export type NamedPaper = {
  number: number | null;
  attachment: number;
  /** Stands in for the number of an entry without one, "2026-07-02". */
  filedOn: string;
  title: string;
  mediaType: MediaType;
};

/** Words of a file name that every system takes: no separators, no control characters, no trailing dots. */
const plain = (text: string) =>
  text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, "");

/** "0009-03 Declaration of Engineer A.pdf"; the main document of entry 9 is "0009 Motion ….pdf". */
export function saneName({ number, attachment, filedOn, title, mediaType }: NamedPaper): string {
  const entry = number === null ? filedOn : String(number).padStart(4, "0");
  const part = attachment === 0 ? "" : `-${String(attachment).padStart(2, "0")}`;
  return `${entry}${part} ${plain(title) || "Document"}.${extension[mediaType]}`;
}

/** The name of a paper that hangs on no entry. */
export const saneTitle = (title: string, mediaType: MediaType) =>
  `${plain(title.replace(/\.(pdf|png|jpe?g|txt)$/i, "")) || "Document"}.${extension[mediaType]}`;

/** "ECF No. 9-3", "ECF No. 9"; null for an entry without a number. */
export const citePaper = (number: number | null, attachment: number): string | null =>
  number === null ? null : `${citeNumber(number)}${attachment === 0 ? "" : `-${attachment}`}`;
