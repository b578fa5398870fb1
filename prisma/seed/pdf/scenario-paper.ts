/** From a document of the illustrative scenario to the paper that the PDF maker prints. */
import { scenario } from "../scenario/scenario";
import type { ScenarioDocument, ScenarioEntry } from "../scenario/scenario-types";
import { makeCourtPdf } from "./court-pdf";
import type { Block, Caption, CourtPdf } from "./court-pdf-types";

const DISTRICT_CAPTION: Caption = {
  court: ["UNITED STATES DISTRICT COURT", "FOR THE DISTRICT OF COLUMBIA"],
  left: [
    "LEGION LEGALTECH CORP.,",
    "",
    "  Plaintiff,",
    "v.",
    "",
    "HOWARD W. LUTNICK, in his official",
    "capacity as Secretary of Commerce, et al.,",
    "",
    "  Defendants.",
  ],
  right: ["Civil Action No.", "1:26-cv-99999-XXX", "(illustrative)"],
};
const APPEAL_CAPTION: Caption = {
  court: ["UNITED STATES COURT OF APPEALS", "FOR THE DISTRICT OF COLUMBIA CIRCUIT"],
  left: [
    "LEGION LEGALTECH CORP.,",
    "",
    "  Appellant,",
    "v.",
    "",
    "HOWARD W. LUTNICK, in his official",
    "capacity as Secretary of Commerce, et al.,",
    "",
    "  Appellees.",
  ],
  right: ["No. 26-9999", "(illustrative)"],
};

/** The entry and place under which a document was first filed; null where it is on no docket. */
export function firstFiling(key: string): { entry: ScenarioEntry; attachment: number } | null {
  for (const entry of scenario.entries)
    for (const d of entry.documents) if (d.document === key) return { entry, attachment: d.attachment };
  return null;
}

/** LCvR 5.1(h): a sealed paper says so on its face, and its public twin that it is redacted. */
function markings(document: ScenarioDocument): Block[] {
  if (document.tier === "sealed") return [{ kind: "title", text: "FILED UNDER SEAL" }];
  return document.redactionOf ? [{ kind: "title", text: "PUBLIC VERSION - REDACTED" }] : [];
}

/** Null for a document that we do not hold. */
export function scenarioPaper(document: ScenarioDocument): CourtPdf | null {
  if (!document.blocks) return null;
  const filing = firstFiling(document.key);
  const legalCase = scenario.cases.find((c) => c.key === (filing?.entry.case ?? "district"));
  if (!filing || filing.entry.number === null || !legalCase)
    throw new RangeError(`Document "${document.key}" hangs on no numbered entry: it cannot carry a stamp.`);
  const { entry, attachment } = filing;
  const appellate = entry.case === "appeal";
  return {
    title: document.title,
    stamp: appellate
      ? {
          kind: "appellate",
          docketNumber: legalCase.docketNumber,
          document: filing.entry.number,
          filedOn: entry.filedOn,
        }
      : {
          kind: "district",
          docketNumber: legalCase.docketNumber,
          document: filing.entry.number,
          attachment,
          filedOn: entry.filedOn,
        },
    caption: document.caption === "none" ? null : appellate ? APPEAL_CAPTION : DISTRICT_CAPTION,
    blocks: [...markings(document), ...document.blocks],
    redacted: document.redactionOf !== null,
  };
}

export type ScenarioFile = { document: string; fileName: string; bytes: Uint8Array };

/** The file of one document, or null where we hold none. Same bytes every time. */
export async function renderScenarioDocument(document: ScenarioDocument): Promise<ScenarioFile | null> {
  const paper = scenarioPaper(document);
  if (!paper) return null;
  return { document: document.key, fileName: `${document.key}.pdf`, bytes: await makeCourtPdf(paper) };
}
