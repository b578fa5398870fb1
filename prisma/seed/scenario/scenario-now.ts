/** The scenario's pinned "today": the Wednesday after Columbus Day, in the morning, Eastern. */
export const SCENARIO_NOW = "2026-10-14T09:30:00-04:00";
export const SCENARIO_TODAY = "2026-10-14";
export const SCENARIO_LABEL = "Illustrative scenario";
/** No such serials are ever reached: D.D.C. opens some four thousand civil cases a year. */
export const DISTRICT_NUMBER = "1:26-cv-99999-XXX";
export const APPEAL_NUMBER = "26-9999";
