import type { FiledAttachment } from "./resolve-cites";

export type LoggedPaper = {
  attachment: number;
  description: string;
  pages: number | null;
  sealed: boolean;
};

/** "C" of "Exhibit C to the Declaration of Roe", as the docket describes a paper. */
export const EXHIBIT = /\b(?:Exhibit|Ex\.)\s+([A-Z]{1,2}|\d{1,3})\b/;

/** What a filing's papers were called in the draft: "Exhibit C" from their descriptions, "Roe" from "Declaration of … Roe". */
export function filedAttachments(
  entry: number,
  papers: readonly LoggedPaper[],
  publicVersion: { entry: number } | null,
): FiledAttachment[] {
  return papers.flatMap((p): FiledAttachment[] => {
    const shared = {
      entry,
      attachment: p.attachment === 0 ? null : p.attachment,
      pages: p.pages,
      pagesBefore: 0,
      sealed: p.sealed,
      publicVersion:
        publicVersion === null
          ? null
          : { entry: publicVersion.entry, attachment: p.attachment === 0 ? null : p.attachment },
    };
    const exhibit = EXHIBIT.exec(p.description)?.[1];
    const declarant = /\bDecl(?:aration|\.) of ([^,(;:]+)/i
      .exec(p.description)?.[1]
      ?.trim()
      .split(/\s+/)
      .at(-1);
    // "Exhibit C to Declaration of Roe" is an exhibit, and not the declaration.
    const goesWith = /\bto (?:the )?Decl(?:aration|\.)/i.test(p.description);
    const own = exhibit !== undefined && goesWith ? undefined : declarant;
    return [
      ...(exhibit === undefined
        ? []
        : [{ ...shared, label: exhibit, as: "exhibit" as const, of: declarant ?? null }]),
      ...(own === undefined ? [] : [{ ...shared, label: own, as: "declaration" as const, of: null }]),
    ];
  });
}
