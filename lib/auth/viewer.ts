import { z } from "zod";

export const memberRole = z.enum([
  "attorney",
  "paralegal",
  "co_counsel",
  "expert",
  "client_lead",
  "client_reporter",
]);
export type MemberRole = z.infer<typeof memberRole>;

/** As viewer_facts() in the database answers. */
export const viewerFacts = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  isAdmin: z.boolean(),
  isFirm: z.boolean(),
  organizationId: z.uuid().nullable(),
  twoFactorEnabled: z.boolean(),
  requireTwoFactor: z.boolean(),
  roles: z.array(z.object({ caseId: z.uuid(), role: memberRole })),
  audiences: z.array(z.uuid()),
  items: z.array(z.uuid()),
});

declare const minted: unique symbol;

/**
 * Who is asking, and what they may see. Minted only in lib/auth; every query and command takes it first.
 * Every field is present: Prisma would drop an undefined one from a `where`, and with it the wall.
 */
export type Viewer = {
  readonly [minted]: true;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly isAdmin: boolean;
  /** Belongs to the firm whose installation this is, and so may open cases. Co-counsel's firm is another. */
  readonly isFirm: boolean;
  readonly organizationId: string;
  /** Cases where they are attorney or paralegal. */
  readonly teamCases: readonly string[];
  /** Cases where they are co-counsel or expert: named items only. */
  readonly namedCases: readonly string[];
  readonly clientCases: readonly string[];
  readonly reporterCases: readonly string[];
  readonly attorneyCases: readonly string[];
  readonly audiences: readonly string[];
  readonly items: readonly string[];
  /** The name of a system job, or "". */
  readonly job: string;
  /** A second factor is required of everyone and this person has none yet. */
  readonly owesTwoFactor: boolean;
  /** The installation requires a second factor of everyone: it cannot be turned off. */
  readonly mustKeepTwoFactor: boolean;
  readonly hasTwoFactor: boolean;
};

/** Makes a viewer from what the database says of a person. */
export function mintViewer(facts: z.infer<typeof viewerFacts>): Viewer {
  const casesOf = (...roles: MemberRole[]) =>
    facts.roles.filter((r) => roles.includes(r.role)).map((r) => r.caseId);
  return {
    userId: facts.userId,
    name: facts.name,
    email: facts.email,
    isAdmin: facts.isAdmin,
    isFirm: facts.isFirm,
    organizationId: facts.organizationId ?? "",
    teamCases: casesOf("attorney", "paralegal"),
    namedCases: casesOf("co_counsel", "expert"),
    clientCases: casesOf("client_lead"),
    reporterCases: casesOf("client_reporter"),
    attorneyCases: casesOf("attorney"),
    audiences: facts.audiences,
    items: facts.items,
    job: "",
    owesTwoFactor: facts.requireTwoFactor && !facts.twoFactorEnabled,
    mustKeepTwoFactor: facts.requireTwoFactor,
    hasTwoFactor: facts.twoFactorEnabled,
  } as unknown as Viewer;
}

/**
 * The same person without what is open to them as somebody's client. The firm's pages and routes ask as this: what was
 * released to a client is a row, and the firm tells more of a row than was released with it.
 */
export function asFirm(viewer: Viewer): Viewer {
  if (viewer.clientCases.length + viewer.reporterCases.length === 0) return viewer;
  return { ...viewer, clientCases: [], reporterCases: [] };
}

/** The system jobs; each has its own policies in the migrations. */
export type SystemJob = "outbox" | "sweep" | "seed" | "deadlines" | "intake";

/** A viewer that is no person: sees nothing of any case but what its named policies open. */
export function mintJob(job: SystemJob): Viewer {
  return {
    userId: "",
    name: job,
    email: "",
    isAdmin: false,
    isFirm: false,
    organizationId: "",
    teamCases: [],
    namedCases: [],
    clientCases: [],
    reporterCases: [],
    attorneyCases: [],
    audiences: [],
    items: [],
    job,
    owesTwoFactor: false,
    mustKeepTwoFactor: false,
    hasTwoFactor: false,
  } as unknown as Viewer;
}

/** Attorney or paralegal on this case. */
export const isOnTeam = (viewer: Viewer, caseId: string) => viewer.teamCases.includes(caseId);
/** Attorney on this case: releases, seals and decides. */
export const isAttorney = (viewer: Viewer, caseId: string) => viewer.attorneyCases.includes(caseId);
/** Lead or reporter of the client on this case. */
export const isClient = (viewer: Viewer, caseId: string) =>
  viewer.clientCases.includes(caseId) || viewer.reporterCases.includes(caseId);
