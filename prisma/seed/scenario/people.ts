import type {
  ScenarioAppearance,
  ScenarioAttorney,
  ScenarioFirm,
  ScenarioParty,
  ScenarioService,
  ScenarioUser,
} from "./scenario-types";

export const firms: ScenarioFirm[] = [
  { key: "plaintiff-firm", name: "Plaintiff's firm (illustrative)", kind: "firm" },
  { key: "co-firm", name: "Co-counsel's firm (illustrative)", kind: "firm" },
  { key: "doj", name: "United States Department of Justice, Civil Division", kind: "government" },
  { key: "amicus-firm", name: "Amicus's firm (illustrative)", kind: "firm" },
  { key: "legion", name: "Legion LegalTech Corp.", kind: "client" },
];

export const users: ScenarioUser[] = [
  { key: "supervising_attorney", roleName: "Lead counsel for the plaintiff", firm: "plaintiff-firm" },
  { key: "associate", roleName: "Second counsel for the plaintiff", firm: "plaintiff-firm" },
  { key: "paralegal", roleName: "Paralegal", firm: "plaintiff-firm" },
  { key: "co_counsel", roleName: "Co-counsel for the plaintiff", firm: "co-firm" },
  { key: "expert", roleName: "Expert 1 (economics)", firm: "co-firm" },
  { key: "client_lead", roleName: "General counsel of Legion", firm: "legion" },
  { key: "client_reporter_a", roleName: "Engineer A", firm: "legion" },
  { key: "client_reporter_b", roleName: "Declarant 3 (finance)", firm: "legion" },
];

export const attorneys: ScenarioAttorney[] = [
  { key: "lead", roleName: "Lead counsel for the plaintiff", firm: "plaintiff-firm" },
  { key: "second", roleName: "Second counsel for the plaintiff", firm: "plaintiff-firm" },
  { key: "co", roleName: "Co-counsel for the plaintiff", firm: "co-firm" },
  { key: "government", roleName: "Counsel for the defendants", firm: "doj" },
  { key: "amicus-counsel", roleName: "Counsel for the amicus", firm: "amicus-firm" },
];

const SECRETARY = "official: Secretary of Commerce";
const UNDER_SECRETARY = "official: Under Secretary of Commerce for Industry and Security";

/** Defendants are those whom the public reports name, each in an official capacity, and their agencies. */
export const parties: ScenarioParty[] = [
  { key: "legion", case: "district", name: "Legion LegalTech Corp.", role: "plaintiff", kind: "company", capacity: null, terminatedOn: null },
  { key: "lutnick", case: "district", name: "Howard W. Lutnick", role: "defendant", kind: "officer", capacity: SECRETARY, terminatedOn: null },
  { key: "kessler", case: "district", name: "Jeffrey I. Kessler", role: "defendant", kind: "officer", capacity: UNDER_SECRETARY, terminatedOn: null },
  { key: "trump", case: "district", name: "Donald J. Trump", role: "defendant", kind: "officer", capacity: "official: President of the United States", terminatedOn: "2026-09-22" },
  { key: "commerce", case: "district", name: "U.S. Department of Commerce", role: "defendant", kind: "agency", capacity: null, terminatedOn: null },
  { key: "bis", case: "district", name: "Bureau of Industry and Security", role: "defendant", kind: "agency", capacity: null, terminatedOn: null },
  { key: "united-states", case: "district", name: "United States of America", role: "defendant", kind: "sovereign", capacity: null, terminatedOn: null },
  { key: "association", case: "district", name: "Software Trade Association (illustrative)", role: "amicus", kind: "association", capacity: null, terminatedOn: null },
  { key: "ca-legion", case: "appeal", name: "Legion LegalTech Corp.", role: "appellant", kind: "company", capacity: null, terminatedOn: null },
  { key: "ca-lutnick", case: "appeal", name: "Howard W. Lutnick", role: "appellee", kind: "officer", capacity: SECRETARY, terminatedOn: null },
  { key: "ca-united-states", case: "appeal", name: "United States of America", role: "appellee", kind: "sovereign", capacity: null, terminatedOn: null },
];

const DEFENDANTS = ["lutnick", "kessler", "trump", "commerce", "bis", "united-states"];

export const appearances: ScenarioAppearance[] = [
  { case: "district", attorney: "lead", parties: ["legion"], roles: ["lead", "to_be_noticed"], entry: "d-complaint", from: "2026-06-23", to: null },
  { case: "district", attorney: "second", parties: ["legion"], roles: ["to_be_noticed"], entry: "d-appearance-plaintiff", from: "2026-06-25", to: null },
  { case: "district", attorney: "co", parties: ["legion"], roles: ["pro_hac_vice", "to_be_noticed"], entry: "d-phv-order", from: "2026-06-26", to: null },
  { case: "district", attorney: "government", parties: DEFENDANTS, roles: ["lead", "to_be_noticed"], entry: "d-appearance-defendants", from: "2026-06-30", to: null },
  { case: "district", attorney: "amicus-counsel", parties: ["association"], roles: ["lead", "to_be_noticed"], entry: "d-amicus", from: "2026-09-17", to: null },
  { case: "appeal", attorney: "lead", parties: ["ca-legion"], roles: ["lead", "to_be_noticed"], entry: "a-appearance-appellant", from: "2026-08-31", to: null },
  { case: "appeal", attorney: "government", parties: ["ca-lutnick", "ca-united-states"], roles: ["lead", "to_be_noticed"], entry: "a-appearance-appellees", from: "2026-09-03", to: null },
];

/** FRCP 4(i): the United States by its attorney and the Attorney General; agencies and officers by mail besides. */
export const service: ScenarioService[] = [
  { recipient: "United States Attorney, District of Columbia (civil-process clerk)", party: null, method: "hand", sentOn: "2026-06-29", receivedOn: "2026-06-29", proofEntry: "d-service-usao", note: "The answer runs from this service, FRCP 12(a)(2)." },
  { recipient: "Attorney General of the United States", party: null, method: "certified_mail", sentOn: "2026-06-26", receivedOn: "2026-07-02", proofEntry: "d-service-others", note: null },
  { recipient: "U.S. Department of Commerce", party: "commerce", method: "certified_mail", sentOn: "2026-06-26", receivedOn: "2026-07-01", proofEntry: "d-service-others", note: null },
  { recipient: "Bureau of Industry and Security", party: "bis", method: "certified_mail", sentOn: "2026-06-26", receivedOn: "2026-07-01", proofEntry: "d-service-others", note: null },
  { recipient: "Secretary of Commerce (official capacity)", party: "lutnick", method: "certified_mail", sentOn: "2026-06-26", receivedOn: "2026-07-01", proofEntry: "d-service-others", note: null },
  { recipient: "Under Secretary for Industry and Security (official capacity)", party: "kessler", method: "certified_mail", sentOn: "2026-06-26", receivedOn: "2026-07-01", proofEntry: "d-service-others", note: null },
  { recipient: "President of the United States (official capacity)", party: "trump", method: "certified_mail", sentOn: "2026-06-26", receivedOn: "2026-07-07", proofEntry: "d-service-others", note: "No return receipt: the carrier's tracking record stands as proof." },
];
