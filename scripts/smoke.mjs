// Starts the product as its user would: from a clean clone of this checkout, with `npm start`, twice.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const FIRST_START = 10 * 60_000;
const SECOND_START = 10_000;
const STOP = 30_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const within = (milliseconds, promise, what) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took longer than ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** `npm start` in the clone, as a process group of its own, so that all of it can be interrupted as by ctrl-C. */
function start(clone, port) {
  const { DATABASE_URL: _database, TRACKER_DATA: _data, HOST: _host, ...inherited } = process.env;
  const child = spawn("npm", ["start"], {
    cwd: clone,
    env: { ...inherited, PORT: String(port) },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const product = { child, output: "", ended: undefined, ready: undefined };
  product.ended = new Promise((resolve) => child.once("close", resolve));
  product.ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        process.stdout.write(chunk);
        product.output += chunk;
        if (/Ctrl-C stops it/.test(product.output)) resolve();
      });
    }
    product.ended.then(() => reject(new Error("npm start ended before it was ready")));
  });
  // Only the one who waits for it reports it.
  product.ready.catch(() => {});
  return product;
}

async function stop(product) {
  process.kill(-product.child.pid, "SIGINT");
  await within(STOP, product.ended, "Stopping");
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
  console.log(`✓ ${message}`);
}

async function signIn(address, output) {
  const line = /^\s+attorney\s+(\S+@\S+)\s+(\S+)\s*$/m.exec(output);
  expect(line !== null, "npm start prints a sign-in for the attorney");
  const [, email, password] = line;
  const attempt = (secret) =>
    fetch(`${address}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: address },
      body: JSON.stringify({ email, password: secret }),
    });
  expect((await attempt(`${password}x`)).status === 401, "a wrong password is refused");
  const response = await attempt(password);
  expect(response.status === 200, "the printed password signs in");
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Follows redirects with the cookie kept. */
async function open(address, path, cookie) {
  let url = new URL(path, address);
  for (let hops = 0; hops < 5; hops += 1) {
    const response = await fetch(url, { redirect: "manual", headers: cookie ? { cookie } : {} });
    const next = response.headers.get("location");
    if (next === null) return { status: response.status, path: url.pathname, body: await response.text() };
    url = new URL(next, url);
  }
  throw new Error(`${path} redirects in circles`);
}

async function checkPages(address, output) {
  const cookie = await signIn(address, output);
  const stranger = await open(address, "/");
  expect(stranger.path === "/sign-in" && stranger.status === 200, "a stranger is led to the sign-in page");
  const page = await open(address, "/", cookie);
  expect(page.status === 200 && page.path !== "/sign-in", `the attorney's first page opens (${page.path})`);
  expect(page.body.includes("<h1"), "it has a heading");
  for (const asset of ["standard_fonts/LiberationSans-Regular.ttf", "wasm/openjpeg.wasm"]) {
    const response = await fetch(`${address}/api/viewer/${asset}`);
    const { byteLength } = await response.arrayBuffer();
    expect(response.status === 200 && byteLength > 10_000, `the viewer gets its ${asset}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "tracker-smoke-"));
const clone = join(folder, "tracker");
let product;
try {
  execFileSync("git", ["-c", "safe.directory=*", "clone", "--quiet", "--no-hardlinks", root, clone]);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  for (const [round, patience] of [
    ["First", FIRST_START],
    ["Second", SECOND_START],
  ]) {
    console.log(`\n── ${round} start`);
    product = start(clone, port);
    await within(patience, product.ready, `The ${round.toLowerCase()} start`);
    await checkPages(address, product.output);
    await stop(product);
    expect(!existsSync(join(clone, ".data/postgres/postmaster.pid")), "PostgreSQL ended cleanly");
    expect(!existsSync(join(clone, ".data/lock")), "the data folder is free again");
    product = undefined;
  }
  const changed = execFileSync("git", ["-c", "safe.directory=*", "status", "--porcelain"], { cwd: clone });
  expect(changed.length === 0, "the clone holds no stray files");
  console.log("\nThe product starts, serves and stops.");
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
} finally {
  if (product) await stop(product).catch((error) => console.error(error.message));
  rmSync(folder, { recursive: true, force: true });
}
