import { role } from "@/lib/people/schema";
import { roleWords } from "@/lib/people/words";

/** Names by id, as far as the reader may see them. */
export type Names = ReadonlyMap<string, string>;
export type RawEvent = {
  action: string;
  actorId: string | null;
  subjectId: string | null;
  data: { readonly [key: string]: unknown };
};

const one = (names: Names, id: unknown, otherwise: string): string =>
  (typeof id === "string" ? names.get(id) : undefined) ?? otherwise;

function roleText(value: unknown): string {
  const parsed = role.safeParse(value);
  return parsed.success ? ` as ${roleWords[parsed.data].toLowerCase()}` : "";
}

const onOff = (value: unknown) => (value === true ? "on" : "off");

/** What was done, to follow the name of whoever did it: "took away the access of Paralegal". */
export function eventText(event: RawEvent, names: Names): string {
  const { action, subjectId, data } = event;
  const person = one(names, subjectId, "a person no longer here");
  switch (action) {
    case "session.started":
      return data.secondFactor === true
        ? `signed in with a ${data.backupCode === true ? "backup code" : "second factor"}`
        : "signed in";
    case "session.ended":
      return data.count === undefined
        ? "ended a session of their own"
        : `ended ${String(data.count)} other sessions of their own`;
    case "password.changed":
      return "changed their password";
    case "password.set_by_link":
      return data.secondFactorRemoved === true
        ? "set a new password by link, without the lost second factor"
        : "set a new password by link";
    case "second_factor.set_up":
      return "set up a second factor";
    case "second_factor.removed":
      return "removed their second factor";
    case "second_factor.codes_renewed":
      return "made new backup codes";
    case "token.made":
      return "made an API token";
    case "token.revoked":
      return "revoked an API token";
    case "person.revoked":
      return `took away the access of ${person}`;
    case "person.restored":
      return `restored the access of ${person}`;
    case "person.renamed":
      return `renamed ${person}`;
    case "person.given_password_link":
      return `made a link for a new password of ${person}${data.secondFactorToo === true ? ", without the second factor" : ""}`;
    case "person.password_link_withdrawn":
      return `withdrew the password link of ${person}`;
    case "person.made_administrator":
      return `made ${person} an administrator`;
    case "person.unmade_administrator":
      return `ended the administrator's rights of ${person}`;
    case "organization.added":
      return `added the organization ${one(names, subjectId, "that is no longer here")}`;
    case "organization.renamed":
      return `renamed the organization ${one(names, subjectId, "that is no longer here")}`;
    case "invitation.made":
      return `invited ${one(names, subjectId, "somebody")}${roleText(data.role)}${data.administrator === true ? " as administrator" : ""}`;
    case "invitation.withdrawn":
      return `withdrew the invitation of ${one(names, subjectId, "somebody")}`;
    case "invitation.accepted":
      return "accepted an invitation";
    case "setting.chosen":
      return [
        ...("requireTwoFactor" in data
          ? [`turned the required second factor ${onOff(data.requireTwoFactor)}`]
          : []),
        ...("confirmDates" in data
          ? [`turned the second person's check of dates ${onOff(data.confirmDates)}`]
          : []),
      ].join(", ");
    case "illustrative.removed":
      return `removed the illustrative scenario with ${String(data.documents ?? 0)} documents`;
    case "illustrative.restored":
      return "put the illustrative scenario back";
    case "person.created":
      return `made ${person} an administrator`;
    default:
      // An event without words of its own is still shown, under the name it was written with.
      return action.replaceAll(/[._]/g, " ");
  }
}
