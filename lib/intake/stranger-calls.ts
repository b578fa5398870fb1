import type { StrangerCalls } from "@/lib/stranger-world";
import * as feeds from "./commands/poll-feeds";
import * as mail from "./commands/receive-mail";
import * as refused from "./commands/refuse-mail";
import * as setUp from "./commands/set-up";
import * as queries from "./queries";
import { intakeSettings } from "./settings";

/** An id that names nothing: what is not open and what is not there answer alike. */
const NOTHING = "00000000-0000-4000-8000-000000000000";

export const calls: StrangerCalls = {
  listIntakeLog: (v, w) => queries.listIntakeLog(v, w.caseId),
  getIntake: (v, w) => queries.getIntake(v, w.caseId),
  receiveMail: (v) =>
    mail.receiveMail(v, { raw: new Uint8Array([65]), recipients: [], resolveTxt: async () => [] }),
  refuseMail: (v) =>
    refused.refuseMail(v, { head: new Uint8Array([65]), recipients: [], bytes: 40 * 1024 * 1024 }),
  pollFeeds: (v) => feeds.pollFeeds(v, new Date(0), intakeSettings({ NODE_ENV: "test" })),
  openAddress: (v, w) => setUp.openAddress(v, w.caseId, { allowList: [] }),
  trustSenders: (v, w) => setUp.trustSenders(v, w.caseId, { allowList: [] }),
  closeAddress: (v, w) => setUp.closeAddress(v, w.caseId),
  followFeed: (v, w) =>
    setUp.followFeed(v, w.caseId, {
      channel: "rss",
      url: "https://ecf.dcd.uscourts.gov/cgi-bin/rss_outside.pl",
    }),
  changeFeed: (v, w) => setUp.changeFeed(v, w.caseId, NOTHING, { change: "end" }),
};
