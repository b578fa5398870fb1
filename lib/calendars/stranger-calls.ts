import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

const NO_FEED = "00000000-0000-7000-8000-000000000000";

// A feed is one's own: whoever asks reads what they see anyway, and another person's is not there.
export const calls: StrangerCalls = {
  listFeeds: (v) => queries.listFeeds(v),
  readFeed: async (v) => {
    const { feed } =
      v.teamCases.length + v.namedCases.length > 0
        ? await commands.openFeed(v, open)
        : { feed: { id: NO_FEED } };
    return queries.readFeed(v, feed.id);
  },
  openFeed: async (v) => (await commands.openFeed(v, open)).feed,
  revokeFeed: (v) => commands.revokeFeed(v, NO_FEED),
};
const open = { name: "Phone", mineOnly: false, fullTitles: true };
