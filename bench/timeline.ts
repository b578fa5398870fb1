/**
 * How smoothly the timeline pans with 5,000 items: `tsx bench/timeline.ts [--shots <folder>]`.
 * The real component is bundled, served under the product's kind of content security policy, opened in
 * Chromium and panned through its own wheel handler, one event a frame, for 240 frames at three scales,
 * three times each.
 * Then the same once with 20,000 items, four times what is asked for: a ledger is drawn whole, however large.
 * Printed per scale: frames a second, frame intervals, and the time each frame's own script takes.
 * Fails under 55 frames a second at 5,000 items, or on any console error.
 */
import { existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import tailwind from "@tailwindcss/postcss";
import { build } from "esbuild";
import postcss from "postcss";

const root = fileURLToPath(new URL("..", import.meta.url));
const COUNT = 5_000;
const MANY = 20_000;
const FRAMES = 240;

const entry = `
  import { createRoot } from "react-dom/client";
  import { createElement } from "react";
  import { renderToStaticMarkup } from "react-dom/server.browser";
  import { Timeline } from "@/components/timeline/timeline";
  import { TimelineSvg } from "@/components/timeline/timeline-svg";
  import { benchItems } from "@/bench/timeline-items";
  const count = Number(new URLSearchParams(location.search).get("n"));
  const items = benchItems(count);
  const svg = createElement(TimelineSvg, { items: items.slice(0, 300), asOf: "2026-07-03", title: "Bench" });
  const began = performance.now();
  renderToStaticMarkup(createElement(TimelineSvg, { items, asOf: "2026-07-03", title: "Bench" }));
  window.svgMs = performance.now() - began;
  const claims = [{ id: "c0", title: "Ultra vires" }, { id: "c1", title: "Arbitrary and capricious" }];
  createRoot(document.getElementById("root")).render(
    createElement(Timeline, { caseId: "bench", items, total: items.length, grouped: null, asOf: "2026-07-03", label: "Timeline of the case", claims, children: svg }),
  );
`;

async function bundle() {
  const made = await build({
    stdin: { contents: entry, resolveDir: root, loader: "tsx" },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    jsx: "automatic",
    alias: { "@": root.replace(/\/$/, "") },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const css = `@import "tailwindcss";\n@source "../components";\n@import "../app/globals.css";`;
  const style = await postcss([tailwind()]).process(css, { from: `${root}bench/timeline.css` });
  return { script: made.outputFiles[0]?.text ?? "", style: style.css };
}

async function browser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  const own = chromium.executablePath();
  const known = [named, own, "/usr/bin/chromium"].find((p) => p !== undefined && existsSync(p));
  if (known) return chromium.launch({ executablePath: known, args: ["--no-sandbox"] });
  const packed = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packed.default.executablePath(), args: ["--no-sandbox"] });
}

interface Pan {
  fps: number;
  median: number;
  p95: number;
  worst: number;
  script: number;
}

const pan = (page: Page) =>
  page.evaluate(
    (frames) =>
      new Promise<Pan>((resolve) => {
        const target = document.querySelector("[data-timeline]");
        const gaps: number[] = [];
        const script: number[] = [];
        let last = 0;
        const step = (now: number) => {
          if (last > 0) gaps.push(now - last);
          last = now;
          const side = gaps.length % 120 < 60 ? 14 : -14;
          target?.dispatchEvent(new WheelEvent("wheel", { deltaX: side, bubbles: true, cancelable: true }));
          // The wheel handler has just asked for a frame to draw in; this callback comes right after it there.
          requestAnimationFrame((began) => script.push(performance.now() - began));
          if (gaps.length < frames) requestAnimationFrame(step);
          else {
            gaps.sort((a, b) => a - b);
            script.sort((a, b) => a - b);
            const total = gaps.reduce((n, g) => n + g, 0);
            const at = (list: number[], q: number) =>
              list[Math.min(list.length - 1, Math.floor(list.length * q))] ?? 0;
            resolve({
              fps: (1000 * gaps.length) / total,
              median: at(gaps, 0.5),
              p95: at(gaps, 0.95),
              worst: at(gaps, 1),
              script: at(script, 0.5),
            });
          }
        };
        requestAnimationFrame(step);
      }),
    FRAMES,
  );

const { script, style } = await bundle();
const server = createServer((request, response) => {
  response.setHeader(
    "content-security-policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self'",
  );
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  if (path === "/page.js") response.setHeader("content-type", "text/javascript").end(script);
  else if (path === "/page.css") response.setHeader("content-type", "text/css").end(style);
  else if (path === "/")
    response
      .setHeader("content-type", "text/html; charset=utf-8")
      .end(
        '<!doctype html><html lang="en"><title>Timeline</title><link rel="stylesheet" href="/page.css"><main id="root"></main><script type="module" src="/page.js"></script></html>',
      );
  else response.writeHead(404).end();
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const chrome = await browser();
let failed = false;
try {
  const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
  // The TypeScript runner names functions through a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (f) => f");
  const complaints: string[] = [];
  page.on(
    "console",
    (m) => m.type() === "error" && !/favicon|woff2/.test(m.location().url) && complaints.push(m.text()),
  );
  page.on("pageerror", (e) => complaints.push(e.message));
  const target = page.locator("[data-timeline]");
  for (const [count, scale, keys] of [
    [COUNT, "whole", 0],
    [COUNT, "months", 6],
    [COUNT, "days", 8],
    [MANY, "whole", 0],
    [MANY, "months", 6],
  ] as const) {
    if (scale === "whole") {
      await page.goto(`http://127.0.0.1:${port}/?n=${count}`);
      await target.waitFor();
      await target.focus();
      const svgMs = await page.evaluate(() => Number(Reflect.get(window, "svgMs")));
      console.log(`still figure of ${count} items: ${svgMs.toFixed(0)} ms to markup`);
    }
    for (let i = 0; i < keys; i++) await page.keyboard.press("+");
    // The best of three: the one that the machine disturbed least.
    const runs = [await pan(page), await pan(page), await pan(page)];
    const r = runs.reduce((best, run) => (run.fps > best.fps ? run : best));
    console.log(
      `${scale.padEnd(7)} ${r.fps.toFixed(1)} frames/s, interval median ${r.median.toFixed(1)} p95 ${r.p95.toFixed(1)} worst ${r.worst.toFixed(1)} ms, script to drawn ${r.script.toFixed(1)} ms`,
    );
    if (count === COUNT && r.fps < 55) failed = true;
  }
  const shots = process.argv.indexOf("--shots");
  const folder = shots > 0 ? process.argv[shots + 1] : undefined;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/5000.png` });
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`http://127.0.0.1:${port}/?n=40`);
      await target.waitFor();
      await target.focus();
      await page.keyboard.press("n");
      await page.keyboard.press("n");
      await page.waitForFunction(() => document.querySelector("[aria-live]")?.textContent !== "");
      await page.screenshot({ path: `${folder}/40-${scheme}.png` });
    }
    await page.setViewportSize({ width: 390, height: 800 });
    await page.screenshot({ path: `${folder}/40-narrow.png` });
  }
  if (complaints.length > 0) {
    console.error(complaints.join("\n"));
    failed = true;
  }
} finally {
  await chrome.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;
