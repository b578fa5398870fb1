import { expect, it } from "vitest";
import { paperTitle } from "./paper-title";

it.each([
  [
    "MOTION for Preliminary Injunction by LEGION LEGALTECH CORP. (Attachments: # 1 Exhibit)",
    "Motion for Preliminary Injunction",
  ],
  ["DECLARATION of Jane Roe filed by LEGION.", "Declaration of Jane Roe"],
  ["MEMORANDUM OPINION. Signed by Judge A on 7/1/2026. (zjd)", "Memorandum opinion"],
  [
    "REPLY to opposition to motion re 6 MOTION for TRO filed by LEGION.. (Entered: 07/13/2026)",
    "Reply to opposition to motion re 6 MOTION for TRO",
  ],
  ["COMPLAINT against HOWARD W. LUTNICK ( Filing fee $ 405)", "Complaint against HOWARD W. LUTNICK"],
  ["x", "X"],
  ["  ", "Main document"],
])("names the main paper after its docket text: %s", (text, title) => {
  expect(paperTitle("Main document", text)).toBe(title);
});

it("leaves a name that was given", () => {
  expect(paperTitle("Declaration of Engineer A", "MOTION by X")).toBe("Declaration of Engineer A");
});
