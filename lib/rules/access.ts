import type { Viewer } from "@/lib/auth/viewer";

/** The firm's people read what was checked, and vouch for it with their name. */
export const canReadChecks = (viewer: Viewer) => viewer.isFirm;
export const canCheckRules = (viewer: Viewer) => viewer.isFirm;
