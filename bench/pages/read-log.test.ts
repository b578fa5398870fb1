import { expect, test } from "vitest";
import { readParameters, statementsIn } from "./read-log";

test("parameters keep their quotes, commas and nulls", () => {
  expect(readParameters("$1 = 'it''s, so', $2 = NULL, $3 = ''")).toEqual(["it's, so", null, ""]);
});

test("only the viewer's own transactions are taken, in order and with their parameters", () => {
  const log = [
    "@@postgres 1@@LOG:  duration: 0.1 ms  statement: select pg_reload_conf()",
    "@@tracker_auth 2@@LOG:  duration: 0.2 ms  execute s1: SELECT 2",
    "@@tracker_app 3@@LOG:  duration: 0.1 ms  statement: BEGIN",
    "@@tracker_app 3@@LOG:  duration: 0.1 ms  statement: SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
    "@@tracker_app 4@@LOG:  duration: 0.1 ms  statement: BEGIN",
    "@@tracker_app 3@@LOG:  duration: 0.1 ms  bind <unnamed>: SELECT set_config($1)",
    "@@tracker_app 3@@DETAIL:  Parameters: $1 = 'other'",
    "@@tracker_app 3@@LOG:  duration: 0.2 ms  execute <unnamed>: SELECT set_config($1)",
    "@@tracker_app 3@@DETAIL:  Parameters: $1 = 'me'",
    "@@tracker_app 4@@LOG:  duration: 0.2 ms  execute <unnamed>: SELECT worker",
    "@@tracker_app 3@@LOG:  duration: 0.2 ms  execute <unnamed>: SELECT a",
    "\tFROM b",
    "@@tracker_app 3@@LOG:  duration: 0.1 ms  statement: COMMIT",
    "@@tracker_app 4@@LOG:  duration: 0.1 ms  statement: COMMIT",
    "",
  ].join("\n");
  expect(statementsIn(log, "me")).toEqual([
    { login: "auth", text: "SELECT 2", values: [] },
    { login: "app", text: "SELECT set_config($1)", values: ["me"] },
    { login: "app", text: "SELECT a\nFROM b", values: [] },
  ]);
});
