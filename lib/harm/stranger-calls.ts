import { onDay } from "@/lib/dates/uncertain-date";
import type { StrangerCalls } from "@/lib/stranger-world";
import { factorInput, linkFactInput, reliefHarmsInput, tieInput } from "./assessment-schema";
import { addBaselineInput, changeBaselineInput } from "./baseline-schema";
import * as assessCommands from "./commands/assess";
import * as baselineCommands from "./commands/baselines";
import * as declarationCommands from "./commands/declarations";
import * as exportCommands from "./commands/exports";
import * as factCommands from "./commands/facts";
import * as governmentCommands from "./commands/government";
import * as harmCommands from "./commands/harms";
import * as importCommands from "./commands/import";
import * as linkCommands from "./commands/link-fact";
import { addDeclarationInput, changeDeclarationInput } from "./declaration-schema";
import { exportScope, freezeInput } from "./export-schema";
import { addFactInput, changeFactInput } from "./fact-schema";
import {
  addActionInput,
  addIntervalInput,
  changeActionInput,
  changeIntervalInput,
} from "./government-schema";
import * as accrual from "./queries/accrual";
import * as baselines from "./queries/baselines";
import * as choices from "./queries/choices";
import * as declarations from "./queries/declarations";
import * as diligence from "./queries/diligence";
import * as draftCites from "./queries/draft-cites";
import * as exported from "./queries/exports";
import * as facts from "./queries/facts";
import * as gaps from "./queries/gaps";
import * as government from "./queries/government";
import * as harms from "./queries/harms";
import * as mootness from "./queries/mootness";
import * as proof from "./queries/proof";
import * as summary from "./queries/summary";
import * as timeline from "./queries/timeline";
import { addHarmInput, changeHarmInput } from "./schema";

const action = { title: "x", text: "x", start: onDay("2026-06-12") };
const baseline = { kind: "revenue", name: "intruded", amount: 1, unit: "usd", asOf: "2026-06-12" } as const;
const interval = { model: "x", group: "all", account: "x", start: onDay("2026-06-12") } as const;

export const calls: StrangerCalls = {
  listHarms: (v, w) => harms.listHarms(v, w.caseId, {}),
  countHarms: (v, w) => harms.countHarms(v, w.caseId, {}),
  getHarm: (v, w) => harms.getHarm(v, w.caseId, w.harmId),
  listHarmRevisions: (v, w) => harms.listHarmRevisions(v, w.caseId, w.harmId),
  listFacts: (v, w) => facts.listFacts(v, w.caseId, {}),
  getFact: (v, w) => facts.getFact(v, w.caseId, w.factId),
  listFactRevisions: (v, w) => facts.listFactRevisions(v, w.caseId, w.factId),
  getHarmSummary: (v, w) => summary.getHarmSummary(v, w.caseId),
  getHarmGlance: (v, w) => summary.getHarmGlance(v, w.caseId),
  getTimeline: (v, w) => timeline.getTimeline(v, w.caseId),
  getTimelineView: (v, w) => timeline.getTimelineView(v, w.caseId),
  listTimelineItems: (v, w) => timeline.listTimelineItems(v, w.caseId),
  getGovernmentRecord: (v, w) => government.getGovernmentRecord(v, w.caseId),
  getGovernmentAction: (v, w) => government.getGovernmentAction(v, w.caseId, w.actionId),
  getAccessInterval: (v, w) => government.getAccessInterval(v, w.caseId, w.actionId),
  listGovernmentRevisions: (v, w) => government.listGovernmentRevisions(v, w.caseId),
  getLedgerChoices: (v, w) => choices.getLedgerChoices(v, w.caseId),
  getAccrual: (v, w) => accrual.getAccrual(v, w.caseId),
  getProofMatrix: (v, w) => proof.getProofMatrix(v, w.caseId),
  getMootnessMatrix: (v, w) => mootness.getMootnessMatrix(v, w.caseId),
  listTieHistory: (v, w) => mootness.listTieHistory(v, w.caseId, { claimId: w.harmId, reliefId: w.harmId }),
  getDiligence: (v, w) => diligence.getDiligence(v, w.caseId),
  listGaps: (v, w) => gaps.listGaps(v, w.caseId),
  listBaselines: (v, w) => baselines.listBaselines(v, w.caseId),
  getBaseline: (v, w) => baselines.getBaseline(v, w.caseId, w.harmId),
  listBaselineRevisions: (v, w) => baselines.listBaselineRevisions(v, w.caseId),
  addBaseline: (v, w) => baselineCommands.addBaseline(v, w.caseId, addBaselineInput.parse(baseline)),
  changeBaseline: (v, w) =>
    baselineCommands.changeBaseline(
      v,
      w.caseId,
      w.harmId,
      changeBaselineInput.parse({ ...baseline, version: 1 }),
    ),
  tieToQuestion: (v, w) =>
    assessCommands.tieToQuestion(
      v,
      w.caseId,
      tieInput.parse({
        claimId: w.harmId,
        reliefId: w.harmId,
        version: null,
        question: "injury",
        facts: [],
        authorities: ["intruded"],
      }),
    ),
  chooseReliefHarms: (v, w) =>
    assessCommands.chooseReliefHarms(
      v,
      w.caseId,
      reliefHarmsInput.parse({ claimId: w.harmId, reliefId: w.harmId, version: null, harmIds: null }),
    ),
  setFactorAuthorities: (v, w) =>
    assessCommands.setFactorAuthorities(
      v,
      w.caseId,
      factorInput.parse({ factor: "public_interest", authorities: ["intruded"], version: null }),
    ),
  linkFact: (v, w) =>
    linkCommands.linkFact(v, w.caseId, linkFactInput.parse({ factId: w.factId, factor: "public_interest" })),
  listDeclarations: (v, w) => declarations.listDeclarations(v, w.caseId),
  getDeclaration: (v, w) => declarations.getDeclaration(v, w.caseId, w.harmId),
  listDeclarationRevisions: (v, w) => declarations.listDeclarationRevisions(v, w.caseId, w.harmId),
  resolveCites: (v, w) => declarations.resolveCites(v, w.caseId, { filingId: w.filingId, text: "Ex. A" }),
  draftDeclaration: (v, w) =>
    declarationCommands.draftDeclaration(
      v,
      w.caseId,
      addDeclarationInput.parse({ title: "x", declarant: "x" }),
    ),
  changeDeclaration: (v, w) =>
    declarationCommands.changeDeclaration(
      v,
      w.caseId,
      w.harmId,
      changeDeclarationInput.parse({ title: "x", declarant: "x", version: 1 }),
    ),
  citeAsFiled: (v, w) =>
    declarationCommands.citeAsFiled(v, w.caseId, { filingId: w.filingId, citationIds: null }),
  listDraftCites: (v, w) => draftCites.listDraftCites(v, w.caseId),
  composeLedgerExport: (v, w) =>
    exported.composeLedgerExport(v, w.caseId, exportScope.parse({ kind: "chronology", tier: "ex_parte" })),
  streamLedgerExport: (v, w) =>
    exported.streamLedgerExport(
      v,
      w.caseId,
      exportScope.parse({ kind: "chronology", tier: "ex_parte" }),
      "csv",
    ),
  previewLedgerExport: (v, w) =>
    exported.previewLedgerExport(v, w.caseId, exportScope.parse({ kind: "harm_section", tier: "ex_parte" })),
  listFrozenVersions: (v, w) => exported.listFrozenVersions(v, w.caseId),
  compareFrozenVersion: (v, w) => exported.compareFrozenVersion(v, w.caseId, w.harmId),
  getFrozenFile: (v, w) => exported.getFrozenFile(v, w.caseId, w.harmId, "pdf"),
  composeSupplement: (v, w) => exported.composeSupplement(v, w.caseId, w.harmId),
  freezeExport: (v, w) =>
    exportCommands.freezeExport(v, w.caseId, freezeInput.parse({ title: "x", kind: "chronology" })),
  importRows: (v, w) =>
    importCommands.importRows(v, w.caseId, {
      kind: "fact",
      mapping: { text: 0 },
      uploadId: w.harmId,
    }),
  addHarm: (v, w) => harmCommands.addHarm(v, w.caseId, addHarmInput.parse({ text: "intruded" })),
  changeHarm: (v, w) =>
    harmCommands.changeHarm(v, w.caseId, w.harmId, changeHarmInput.parse({ text: "intruded", version: 1 })),
  addFact: (v, w) => factCommands.addFact(v, w.caseId, addFactInput.parse({ text: "intruded" })),
  changeFact: (v, w) =>
    factCommands.changeFact(v, w.caseId, w.factId, changeFactInput.parse({ text: "intruded", version: 1 })),
  addGovernmentAction: (v, w) =>
    governmentCommands.addGovernmentAction(v, w.caseId, addActionInput.parse(action)),
  changeGovernmentAction: (v, w) =>
    governmentCommands.changeGovernmentAction(
      v,
      w.caseId,
      w.actionId,
      changeActionInput.parse({ ...action, version: 1 }),
    ),
  addAccessInterval: (v, w) =>
    governmentCommands.addAccessInterval(v, w.caseId, addIntervalInput.parse(interval)),
  changeAccessInterval: (v, w) =>
    governmentCommands.changeAccessInterval(
      v,
      w.caseId,
      w.actionId,
      changeIntervalInput.parse({ ...interval, version: 1 }),
    ),
};
