import { join } from "node:path";
import { z } from "zod";
import { env } from "@/lib/env";

const id = z.uuid();

/** The data folder, absolute. */
export function dataFolder(): string {
  return env().TRACKER_DATA;
}

/** Where a case's documents lie. Throws on anything but a UUID, so that no input can leave the folder. */
export function caseFolder(caseId: string): string {
  return join(filesFolder(), id.parse(caseId));
}

/** Where one document's bytes lie, once its row is committed. */
export function documentFile(caseId: string, documentId: string): string {
  return join(caseFolder(caseId), id.parse(documentId));
}

/** Where the raw docket sheets, notices and feeds of a case lie, by their hash. */
export function sourcesFolder(caseId: string): string {
  return join(dataFolder(), "sources", id.parse(caseId));
}

export function filesFolder(): string {
  return join(dataFolder(), "files");
}

/** Uploads that no command has claimed yet. Beside files/, so that a rename stays within one file system. */
export function uploadsFolder(): string {
  return join(dataFolder(), "uploads");
}

/** One unclaimed upload. */
export function uploadFile(uploadId: string): string {
  return join(uploadsFolder(), id.parse(uploadId));
}
