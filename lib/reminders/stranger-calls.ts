import type { StrangerCalls } from "@/lib/stranger-world";
import { dispatchMail } from "./commands/dispatch-mail";
import * as preferences from "./commands/preferences";
import { remindOfDates } from "./commands/remind";
import { sendMail } from "./commands/send-mail";
import * as queries from "./queries";

const NO_MAIL = "00000000-0000-7000-8000-000000000000";

export const calls: StrangerCalls = {
  getPreferences: (v) => queries.getPreferences(v),
  listSentMail: (v) => queries.listSentMail(v),
  choosePreference: (v) => preferences.choosePreference(v, { kind: "changes", mode: "instant" }),
  letTitlesLeave: (v) => preferences.letTitlesLeave(v, { titlesOutside: false }),
  dispatchMail: (v) => dispatchMail(v, new Date()),
  sendMail: (v) => sendMail(v, NO_MAIL, new Date()),
  remindOfDates: (v) => remindOfDates(v, new Date()),
};
