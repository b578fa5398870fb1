import { existsSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { onDay, uncertainDate } from "@/lib/dates/uncertain-date";
import { laneStyle, markPath } from "@/lib/harm/timeline-palette";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { TimelineSvg } from "./timeline-svg";

const item = (id: string, f: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  lane: "government",
  category: null,
  claimIds: [],
  state: null,
  evidence: null,
  label: `Item ${id}`,
  date: onDay("2026-06-12"),
  until: null,
  running: false,
  source: null,
  quote: null,
  href: null,
  illustrative: false,
  ...f,
});
const items = [
  item("letter", { source: "ECF No. 1 at 3", quote: "without <permission>" }),
  item("loss", { lane: "access", until: uncertainDate("around", { start: "2026-07-01" }) }),
  item("harm", { lane: "harm", category: "workforce", evidence: "known", running: true }),
  item("memo", { lane: "evidence", date: null }),
];
const draw = (theme: "page" | "light" | "dark") =>
  renderToStaticMarkup(
    <TimelineSvg items={items} asOf="2026-07-03" title="Legion v. Lutnick" theme={theme} />,
  );

test("the figure needs neither script nor style sheet, and names what it shows", () => {
  const svg = draw("page");
  expect(svg).not.toMatch(/<script|<style|onclick|class=/);
  expect(svg).toContain('role="img"');
  expect(svg).toContain("4 items in 3 lanes, 1 undated");
  expect(svg).toContain("ECF No. 1 at 3");
  expect(svg).toContain("without &lt;permission&gt;");
  expect(svg).toContain("light-dark(");
});

test("a figure for print or export stands alone: no variable of a page in it", () => {
  for (const theme of ["light", "dark"] as const) expect(draw(theme)).not.toMatch(/var\(|light-dark\(/);
});

test("what is uncertain is hatched and dashed, not told by colour alone; each lane has its own shape", () => {
  const svg = draw("light");
  expect(svg).toContain("url(#timeline-hatch-access)");
  expect(svg).toContain("stroke-dasharray");
  const shapes = Object.values(laneStyle).map((s) => markPath(s.shape, 0, 0, 12));
  expect(new Set(shapes).size).toBe(shapes.length);
});

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

test("lane colours, which also colour headings, reach 4.5:1 on both grounds", () => {
  for (const s of Object.values(laneStyle)) {
    expect(contrast(s.light, "#fffefb"), s.shape).toBeGreaterThanOrEqual(4.5);
    expect(contrast(s.dark, "#1d1a17"), s.shape).toBeGreaterThanOrEqual(4.5);
  }
});

const css = new URL("../../app/globals.css", import.meta.url);

test.skipIf(!existsSync(css))("every page variable it uses exists", () => {
  const text = readFileSync(css, "utf8");
  for (const [, name] of draw("page").matchAll(/var\((--[\w-]+)\)/g)) expect(text).toContain(`${name}:`);
});
