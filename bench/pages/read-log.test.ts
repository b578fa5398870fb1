import { expect, test } from "vitest";
import { readParameters, statementsIn } from "./read-log";

test("parameters keep their quotes, commas and nulls", () => {
  expect(readParameters("$1 = 'it''s, so', $2 = NULL, $3 = ''")).toEqual(["it's, so", null, ""]);
});

test("only the product's own statements are taken, in order and with their parameters", () => {
  const log = [
    "@@postgres@@LOG:  duration: 0.1 ms  statement: select pg_reload_conf()",
    "@@tracker_app@@LOG:  duration: 0.1 ms  statement: BEGIN",
    "@@tracker_app@@LOG:  duration: 0.2 ms  execute <unnamed>: SELECT a",
    "\tFROM b WHERE c = $1",
    "@@tracker_app@@DETAIL:  Parameters: $1 = 'x'",
    "@@tracker_app@@LOG:  duration: 0.1 ms  bind <unnamed>: SELECT d WHERE e = $1",
    "@@tracker_app@@DETAIL:  Parameters: $1 = 'y'",
    "@@tracker_auth@@LOG:  duration: 0.2 ms  execute s1: SELECT 2",
    "@@tracker_app@@LOG:  duration: 0.1 ms  statement: COMMIT",
    "",
  ].join("\n");
  expect(statementsIn(log)).toEqual([
    { login: "app", text: "SELECT a\nFROM b WHERE c = $1", values: ["x"] },
    { login: "auth", text: "SELECT 2", values: [] },
  ]);
});
