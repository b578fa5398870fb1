import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { ApiError } from "./api-error";
import { api, nothing } from "./client";

let stop: () => void = () => {};
afterEach(() => {
  vi.unstubAllGlobals();
  stop();
});

/** A real server on a free port; the browser's relative addresses are resolved against it. */
async function serve(listener: RequestListener): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const send = globalThis.fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    send(`http://127.0.0.1:${address.port}${path}`, init),
  );
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
}

const Row = z.object({ id: z.string() });
const fail = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`);
  return error;
};

test("a body goes out as JSON with its idempotency key, and the answer comes back parsed", async () => {
  let seen: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders } | null =
    null;
  await serve((request, response) => {
    seen = { method: request.method, url: request.url, headers: request.headers };
    request.resume().on("end", () => response.end('{"id":"a","more":1}'));
  });
  expect(await api("/filings", Row, { body: { title: "x" }, idempotencyKey: "k" })).toEqual({ id: "a" });
  expect(seen).toMatchObject({
    method: "POST",
    url: "/api/v1/filings",
    headers: { "content-type": "application/json", "idempotency-key": "k" },
  });
});

test("an answer without content is null", async () => {
  await serve((_, response) => response.writeHead(204).end());
  expect(await api("/filings/a", nothing, { method: "DELETE" })).toBeNull();
});

test("a refusal carries what the form needs", async () => {
  await serve((_, response) =>
    response
      .writeHead(409, { "content-type": "application/problem+json" })
      .end('{"title":"Changed meanwhile.","code":"conflict","requestId":"r","current":{"version":3}}'),
  );
  const error = await fail(api("/filings/a", Row, { method: "PATCH", body: {} }));
  expect(error).toMatchObject({ code: "conflict", status: 409, requestId: "r", current: { version: 3 } });
});

test("a page of a proxy, and a server that is gone, are told apart", async () => {
  await serve((_, response) => response.writeHead(502).end("<html>"));
  expect((await fail(api("/filings", Row))).code).toBe("unexpected");
  stop();
  expect((await fail(api("/filings", Row))).code).toBe("offline");
});

test("an aborted call is not a failure of the server", async () => {
  await serve(() => {});
  const control = new AbortController();
  const call = api("/filings", Row, { signal: control.signal });
  control.abort();
  await expect(call).rejects.toThrow(/abort/i);
});
