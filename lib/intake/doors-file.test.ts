import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { noteDoor, readDoors } from "./doors-file";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "doors-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("keeps each door as it was last seen", () => {
  expect(readDoors(folder)).toEqual({ listener: null, mailbox: null });
  const listener = { at: "2026-10-14T13:30:00.000Z", port: 2525, error: null };
  noteDoor(folder, { listener });
  const mailbox = {
    at: "2026-10-14T13:31:00.000Z",
    under: { done: 3, of: 12 },
    taken: 3,
    tooLarge: 0,
    later: 0,
    error: null,
  };
  noteDoor(folder, { mailbox });
  expect(readDoors(folder)).toEqual({ listener, mailbox });
  writeFileSync(join(folder, "intake.json"), "{ cut");
  expect(readDoors(folder)).toEqual({ listener: null, mailbox: null });
});
