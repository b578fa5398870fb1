import { bannerWords } from "../export-kinds";
import type { ExportDocument } from "../export-schema";

/** What stands on every page: the banner, and that a scenario is made up. */
export const legendOf = ({
  banner,
  illustrative,
}: Pick<ExportDocument, "banner" | "illustrative">): string[] =>
  [banner, illustrative ? "ILLUSTRATIVE - NOT A COURT RECORD" : ""].filter((t) => t !== "");

/** Notes to who drafts are work product, and stand only under its banner. */
export const draftingNotes = ({
  banner,
  drafting,
}: Pick<ExportDocument, "banner"> & { drafting: readonly string[] }): readonly string[] =>
  banner === bannerWords.work_product ? drafting : [];

/** A cite is not broken between a word and its number: "ECF No. 6-2 at 1 ¶ 4". */
export const keptTogether = (text: string) =>
  text
    .replaceAll(/\bECF (?=Nos?\.)/g, "ECF\u00a0")
    .replaceAll(/(¶{1,2}|§{1,2}|\bNos?\.|\bat|\bEx\.|\bTr\.|\bAR|\bJA) (?=\d|[A-Z]\b)/g, "$1\u00a0");
