/**
 * Shapes of the illustrative scenario: plain data, keyed by short strings, with no row of the database in it.
 * Dates are court dates (`YYYY-MM-DD`, Eastern); instants are ISO 8601 with an offset.
 */
import type { Block } from "../pdf/court-pdf-types";
import type {
  ScenarioAccessInterval,
  ScenarioBaseline,
  ScenarioDeclaration,
  ScenarioFact,
  ScenarioGovernmentAction,
  ScenarioHarm,
} from "./proof-types";
import type {
  ScenarioMessage,
  ScenarioNote,
  ScenarioRelease,
  ScenarioReport,
  ScenarioTask,
} from "./work-types";

export type DateOnly = string;
export type CaseKey = "district" | "appeal";
export type Tier = "record" | "work_product" | "sealed" | "protective" | "ex_parte";

export type ScenarioCase = {
  key: CaseKey;
  illustrative: true;
  captionShort: string;
  captionFull: string;
  courtId: "dcd" | "cadc";
  courtName: string;
  /** Impossible on purpose: no such serial is ever reached. */
  docketNumber: string;
  assignedTo: string | null;
  referredTo: string | null;
  cause: string | null;
  natureOfSuit: string | null;
  jurisdiction: string | null;
  juryDemand: string | null;
  filedOn: DateOnly;
  terminatedOn: DateOnly | null;
  phase: string;
  stage: ClientStageKey;
  appealOf: CaseKey | null;
  reviewTrack: "administrative_record" | "non_record" | "undecided";
  lastCheckedAt: string;
  lastCheckedFrom: string;
};

export type PartyRole = "plaintiff" | "defendant" | "movant" | "amicus" | "appellant" | "appellee";
export type ScenarioParty = {
  key: string;
  case: CaseKey;
  name: string;
  role: PartyRole;
  kind: "company" | "officer" | "agency" | "sovereign" | "association";
  capacity: string | null;
  terminatedOn: DateOnly | null;
};
export type ScenarioFirm = { key: string; name: string; kind: "firm" | "government" | "client" };
export type ScenarioAttorney = { key: string; roleName: string; firm: string };
export type ScenarioAppearance = {
  case: CaseKey;
  attorney: string;
  parties: string[];
  roles: ("lead" | "to_be_noticed" | "pro_hac_vice" | "terminated")[];
  entry: string | null;
  from: DateOnly;
  to: DateOnly | null;
};
export type ScenarioService = {
  recipient: string;
  /** The party served thereby; null for the U.S. Attorney and the Attorney General, who stand for the United States. */
  party: string | null;
  method: "hand" | "certified_mail" | "registered_mail";
  sentOn: DateOnly;
  receivedOn: DateOnly | null;
  proofEntry: string | null;
  note: string | null;
};

export type LinkType =
  | "responds_to"
  | "replies_to"
  | "supports"
  | "cross_motion_with"
  | "amends"
  | "supplements"
  | "proposed_pleading_of"
  | "redacted_version_of"
  | "errata_to"
  | "disposes_of";
export type EntryLink = {
  type: LinkType;
  target: string;
  part: string | null;
  how: "granted" | "denied" | "denied_without_prejudice" | "granted_in_part" | "stricken" | null;
};
export type EntryState = "normal" | "sealed" | "lodged_ex_parte" | "in_error" | "stricken";
export type EntryKind =
  | "complaint"
  | "pleading"
  | "summons"
  | "service"
  | "appearance"
  | "disclosure"
  | "motion"
  | "opposition"
  | "reply"
  | "order"
  | "minute_order"
  | "opinion"
  | "hearing"
  | "transcript"
  | "notice"
  | "status_report"
  | "record"
  | "amicus"
  | "appeal"
  | "sealed"
  | "clerk"
  | "scheduling";
export type ScenarioEntry = {
  key: string;
  case: CaseKey;
  number: number | null;
  filedOn: DateOnly;
  enteredOn: DateOnly;
  servedOn: DateOnly | null;
  kind: EntryKind;
  docketText: string;
  /** Party key; null for the court and the clerk. */
  filedBy: string | null;
  state: EntryState;
  tier: Tier;
  /** Keys of documents in attachment order; the first is the main document. */
  documents: { document: string; attachment: number; description: string }[];
  links: EntryLink[];
  /** Keys of deadlines that this entry sets running. */
  triggers: string[];
  /** True where a filing on a weekend or holiday is meant. */
  weekendMeant?: true;
};
export type ScenarioDocument = {
  key: string;
  title: string;
  tier: Tier;
  /** Null: we do not hold it, and there is no file. */
  blocks: Block[] | null;
  caption: "full" | "none";
  notHeldReason: string | null;
  /** Key of the document that holds the same words in the open; the secret words are absent here. */
  redactionOf: string | null;
};

export type Outcome = "live" | "moot" | "disputed" | "reserved";
export type ScenarioPleading = {
  key: string;
  entry: string;
  kind: "complaint" | "supplemental_complaint";
  operative: boolean;
  from: DateOnly;
  defendants: string[];
  claims: { claim: string; status: "added" | "carried" | "dropped"; paragraphs: string }[];
};
export type ScenarioClaim = {
  key: string;
  count: string;
  title: string;
  theory: "ultra_vires" | "apa" | "constitutional" | "other";
  legalBasis: string;
  reviewability: string;
  elements: { key: string; text: string }[];
  relief: { kind: "declaratory" | "vacatur" | "injunction" | "fees"; status: Outcome; reason: string }[];
  state: "pending" | "dropped" | "dismissed";
  disposedBy: string | null;
};
export type ScenarioHearing = {
  key: string;
  case: CaseKey;
  kind: string;
  startsAt: string;
  place: string;
  judge: string;
  state: "set" | "reset" | "vacated" | "held";
  argues: string[];
  rulings: string[];
  transcriptEntry: string | null;
  entries: string[];
  replacedBy: string | null;
};
export type ScenarioPosture = {
  item:
    | "tro"
    | "preliminary_injunction"
    | "security"
    | "consolidation_65a2"
    | "stay_of_agency_action"
    | "stay_pending_appeal"
    | "abeyance"
    | "merits"
    | "appeal";
  state: string;
  on: DateOnly | null;
  entry: string | null;
  note: string;
};
export type DeadlineState =
  | "proposed"
  | "confirmed"
  | "waiting"
  | "done"
  | "extended"
  | "superseded"
  | "vacated";
export type ScenarioDeadline = {
  key: string;
  case: CaseKey;
  title: string;
  whose: "ours" | "theirs" | "court" | "internal";
  ownerRole: UserKey;
  backupRole: UserKey | null;
  /** An id of the rule table; null where an order or the team set the date. */
  ruleId: string | null;
  orderEntry: string | null;
  triggerEntry: string | null;
  /** The event that starts the period where it differs from the entry's filing, e.g. "served", "entered". */
  triggerOn: DateOnly | null;
  serviceMethod: "ecf" | "hand" | "mail" | "certified_mail" | "n/a";
  dueOn: DateOnly | null;
  /** What the clerk printed, kept as evidence and never obeyed. */
  printedOn: DateOnly | null;
  state: DeadlineState;
  confirmedBy: UserKey | null;
  closedBy: string | null;
  supersededBy: string | null;
  /** For internal dates: the deadline they chain backward from, and days before it. */
  chain: { from: string; daysBefore: number } | null;
  reason: string | null;
};

export type UserKey =
  | "supervising_attorney"
  | "associate"
  | "paralegal"
  | "co_counsel"
  | "expert"
  | "client_lead"
  | "client_reporter_a"
  | "client_reporter_b";
export type ScenarioUser = { key: UserKey; roleName: string; firm: string };

export type ClientStageKey = "starting" | "served" | "interim" | "arguing" | "deciding" | "appeal";
export type ClientStage = { key: ClientStageKey; title: string; means: string; next: string; needed: string };

export type Scenario = {
  now: string;
  label: string;
  cases: ScenarioCase[];
  users: ScenarioUser[];
  firms: ScenarioFirm[];
  parties: ScenarioParty[];
  attorneys: ScenarioAttorney[];
  appearances: ScenarioAppearance[];
  service: ScenarioService[];
  documents: ScenarioDocument[];
  entries: ScenarioEntry[];
  pleadings: ScenarioPleading[];
  claims: ScenarioClaim[];
  hearings: ScenarioHearing[];
  posture: ScenarioPosture[];
  deadlines: ScenarioDeadline[];
  facts: ScenarioFact[];
  baselines: ScenarioBaseline[];
  harms: ScenarioHarm[];
  declarations: ScenarioDeclaration[];
  governmentActions: ScenarioGovernmentAction[];
  accessIntervals: ScenarioAccessInterval[];
  tasks: ScenarioTask[];
  notes: ScenarioNote[];
  messages: ScenarioMessage[];
  releases: ScenarioRelease[];
  reports: ScenarioReport[];
  stages: ClientStage[];
};
