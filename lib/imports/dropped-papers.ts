/** A PDF that was dropped with docket material: the viewer's own upload, until it is added to its entry. */
export type DroppedPaper = { uploadId: string; name: string };

const MOST = 50;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As they stand in an address, so that the way back to the review finds them. */
export const writePapers = (papers: readonly DroppedPaper[]): string =>
  encodeURIComponent(
    papers.map((p) => `${p.uploadId} ${p.name.slice(0, 80).replaceAll("\n", " ")}`).join("\n"),
  );

/** The papers that an address names; what is none is left out. */
export function readPapers(text: string | readonly string[] | undefined): DroppedPaper[] {
  if (typeof text !== "string") return [];
  return text
    .split("\n")
    .slice(0, MOST)
    .flatMap((line) => {
      const [uploadId = "", ...name] = line.split(" ");
      return UUID.test(uploadId) ? [{ uploadId, name: name.join(" ") || "A paper" }] : [];
    });
}
