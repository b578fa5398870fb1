import { afterEach, vi } from "vitest";

// A test that logs an error has found one: silence is part of passing.
const spy = vi.spyOn(console, "error");
afterEach(() => {
  const calls = spy.mock.calls.splice(0);
  if (calls.length > 0)
    throw new Error(`console.error was called: ${calls.map((c) => c.join(" ")).join("\n")}`);
});
