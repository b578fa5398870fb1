import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { Prisma } from "@/lib/db/generated/client";
import { withViewer } from "@/lib/db/with-viewer";
import { forbidden, invalid, notFound } from "@/lib/errors";
import { canSeeIntake, canSetUpIntake } from "../access";
import { addressOf } from "../address";
import { feedUrlProblem } from "../feed-url";
import type { followInput, openAddressInput } from "../schema";
import { intakeSettings } from "../settings";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const SECRET_LETTERS = 26;

/** 130 bits in letters that survive a mail program. */
const newToken = () => [...randomBytes(SECRET_LETTERS)].map((b) => LETTERS[b % 32]).join("");

async function check(viewer: Viewer, caseId: string): Promise<void> {
  const found = await withViewer(viewer, (tx) =>
    tx.case.findUnique({ where: { id: caseId }, select: { id: true } }),
  );
  if (found === null || !canSeeIntake(viewer, caseId)) throw notFound("case");
  if (!canSetUpIntake(viewer, caseId))
    throw forbidden("Only an attorney of the case lets things in by themselves.");
}

/** Opens the case's mail address, or a new one: the old one stops working at once. */
export async function openAddress(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof openAddressInput>,
): Promise<{ token: string; address: string }> {
  await check(viewer, caseId);
  const token = newToken();
  return audited(viewer, async (tx) => {
    await tx.caseAddress.updateMany({ where: { caseId, closedAt: null }, data: { closedAt: now() } });
    await tx.caseAddress.create({
      data: { caseId, token, allowList: input.allowList, createdById: viewer.userId },
      select: { id: true },
    });
    return {
      result: { token, address: addressOf(token, intakeSettings().TRACKER_INTAKE_DOMAIN) },
      caseId,
      events: [{ action: "intake.address_opened", subjectKind: "case_row", subjectId: caseId }],
    };
  });
}

/** Says whose mail is believed besides the courts'; the address stays as it is. */
export async function trustSenders(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof openAddressInput>,
): Promise<{ id: string }> {
  await check(viewer, caseId);
  return audited(viewer, async (tx) => {
    const { count } = await tx.caseAddress.updateMany({
      where: { caseId, closedAt: null },
      data: { allowList: input.allowList },
    });
    if (count === 0) throw notFound("address");
    return {
      result: { id: caseId },
      caseId,
      events: [
        {
          action: "intake.senders_trusted",
          subjectKind: "case_row",
          subjectId: caseId,
          data: { senders: input.allowList },
        },
      ],
    };
  });
}

/** Closes the address: mail to it is refused. */
export async function closeAddress(viewer: Viewer, caseId: string): Promise<{ id: string }> {
  await check(viewer, caseId);
  return audited(viewer, async (tx) => {
    const { count } = await tx.caseAddress.updateMany({
      where: { caseId, closedAt: null },
      data: { closedAt: now() },
    });
    if (count === 0) throw notFound("address");
    return {
      result: { id: caseId },
      caseId,
      events: [{ action: "intake.address_closed", subjectKind: "case_row", subjectId: caseId }],
    };
  });
}

/** Follows a court's feed or a docket of CourtListener; the one followed before ends. */
export async function followFeed(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof followInput>,
): Promise<{ id: string }> {
  await check(viewer, caseId);
  const settings = intakeSettings();
  if (input.channel === "rss") {
    const problem = feedUrlProblem(input.url, settings.TRACKER_FEED_HOSTS);
    if (problem !== null) throw invalid("url", problem);
  } else if (!settings.TRACKER_COURTLISTENER_TOKEN) {
    throw invalid(
      "url",
      "No token of CourtListener is set up here. The administrator sets TRACKER_COURTLISTENER_TOKEN.",
    );
  }
  return audited(viewer, async (tx) => {
    await tx.followedFeed.updateMany({
      where: { caseId, channel: input.channel, endedAt: null },
      data: { endedAt: now() },
    });
    const feed = await tx.followedFeed.create({
      data: { caseId, channel: input.channel, url: input.url, nextAt: now(), createdById: viewer.userId },
      select: { id: true },
    });
    return {
      result: feed,
      caseId,
      events: [
        {
          action: "intake.feed_followed",
          subjectKind: "case_row",
          subjectId: caseId,
          data: { channel: input.channel },
        },
      ],
    };
  });
}

/** Looks again now, or ends the following. */
export async function changeFeed(
  viewer: Viewer,
  caseId: string,
  feedId: string,
  input: { change: "check" | "end" },
): Promise<{ id: string }> {
  await check(viewer, caseId);
  return audited(viewer, async (tx) => {
    const { count } = await tx.followedFeed.updateMany({
      where: { id: feedId, caseId, endedAt: null },
      data: input.change === "end" ? { endedAt: now(), cursor: Prisma.DbNull } : { nextAt: now() },
    });
    if (count === 0) throw notFound("feed");
    return {
      result: { id: feedId },
      caseId,
      events: [
        {
          action: input.change === "end" ? "intake.feed_ended" : "intake.feed_asked",
          subjectKind: "case_row",
          subjectId: caseId,
        },
      ],
    };
  });
}
