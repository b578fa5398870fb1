import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import {
  editHearingInput,
  holdHearingInput,
  resetHearingInput,
  setHearingInput,
  vacateHearingInput,
} from "./schema";

const named = { kind: "other", title: "Intrusion" };

export const calls: StrangerCalls = {
  listHearings: (v, w) => queries.listHearings(v, w.caseId, {}),
  getHearing: (v, w) => queries.getHearing(v, w.caseId, w.hearingId),
  setHearing: (v, w) =>
    commands.setHearing(v, w.caseId, setHearingInput.parse({ ...named, heldOn: "2026-07-01" })),
  editHearing: (v, w) =>
    commands.editHearing(v, w.caseId, w.hearingId, editHearingInput.parse({ ...named, version: 1 })),
  resetHearing: (v, w) =>
    commands.resetHearing(
      v,
      w.caseId,
      w.hearingId,
      resetHearingInput.parse({ version: 1, heldOn: "2026-07-02" }),
    ),
  vacateHearing: (v, w) =>
    commands.vacateHearing(v, w.caseId, w.hearingId, vacateHearingInput.parse({ version: 1 })),
  holdHearing: (v, w) =>
    commands.holdHearing(v, w.caseId, w.hearingId, holdHearingInput.parse({ version: 1 })),
};
