import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Doors, doors } from "./schema";

/**
 * How the doors for mail stand: one file in the data folder, written by the worker and read by the pages. It tells of
 * no case; what came in for one is in that case's log.
 */

const closed: Doors = { listener: null, mailbox: null };
const fileIn = (folder: string) => join(folder, "intake.json");

/** The doors; both null where no worker has written of them yet. */
export function readDoors(folder: string): Doors {
  try {
    return doors.parse(JSON.parse(readFileSync(fileIn(folder), "utf8")));
  } catch {
    return closed; // not written yet, or by another version
  }
}

/** Writes of one door and leaves the other; a reader sees the old file or the new one. */
export function noteDoor(folder: string, change: Partial<Doors>): void {
  mkdirSync(folder, { recursive: true });
  const next = `${fileIn(folder)}.next`;
  writeFileSync(next, JSON.stringify({ ...readDoors(folder), ...change }));
  renameSync(next, fileIn(folder));
}
