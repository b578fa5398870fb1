import { PAGE } from "@/lib/pdf/paper";
import type { PaperFlow } from "@/lib/pdf/paper-flow";
import { wrap } from "@/lib/pdf/wrap";
import { courtCaption } from "./court-caption";

const SIZE = 12;
const LINE = 16;
/** Where the parties end and the number begins. */
const MIDDLE = 330;
const INSET = 54;

/** The caption of a court paper: the court, the parties beside the number, a rule between and below. */
export function drawCaption(flow: PaperFlow, head: Parameters<typeof courtCaption>[0]): void {
  const { paper } = flow;
  const { court, parties, number } = courtCaption(head);
  for (const line of court)
    flow.text("P", line, { face: "bold", size: SIZE, leading: LINE, center: true, after: 0 });
  flow.y += 16;
  const { body } = paper.faces;
  const lines = parties.flatMap(({ text, inset }) => {
    const x = PAGE.margin + (inset ? INSET : 0);
    const own = wrap(body, SIZE, text, MIDDLE - 16 - x).map((line) => ({ line, x }));
    return inset ? [...own, { line: "", x }] : own;
  });
  const top = flow.y;
  const bottom = top + Math.max(lines.length, 3) * LINE;
  const left = paper.element("P", paper.root);
  lines.forEach(({ line, x }, i) => {
    if (line !== "")
      paper.mark("P", left, () => body.draw(line, { x, y: top + (i + 1) * LINE - 4, size: SIZE }));
  });
  left.end();
  const right = paper.element("P", paper.root);
  const numbers = wrap(body, SIZE, number, PAGE.width - PAGE.margin - MIDDLE - 18);
  const from = (top + bottom) / 2 - (numbers.length * LINE) / 2;
  paper.mark("P", right, () => {
    numbers.forEach((line, i) => {
      body.draw(line, { x: MIDDLE + 18, y: from + (i + 1) * LINE - 4, size: SIZE });
    });
  });
  right.end();
  paper.artifact("Layout", () =>
    paper.pen((pdf) =>
      pdf
        .lineWidth(0.8)
        .strokeColor("#000000")
        .moveTo(MIDDLE, top)
        .lineTo(MIDDLE, bottom)
        .lineTo(PAGE.margin, bottom)
        .stroke(),
    ),
  );
  flow.y = bottom + 12;
}
