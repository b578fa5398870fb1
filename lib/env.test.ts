import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";

const complete = {
  APP_DATABASE_URL: "postgresql://tracker_app:a@127.0.0.1:5432/tracker",
  AUTH_DATABASE_URL: "postgresql://tracker_auth:b@127.0.0.1:5432/tracker",
  TRACKER_DATA: "/srv/tracker",
  BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  BETTER_AUTH_URL: "https://tracker.example.com",
};

describe("parseEnv", () => {
  it("takes a complete environment and fills what has a default", () => {
    expect(parseEnv(complete)).toEqual({
      ...complete,
      TRACKER_EMBEDDED: false,
      TRACKER_NOW: null,
      TRACKER_UPLOAD_MB: 50,
      TRACKER_TRUSTED_PROXIES: [],
      SMTP_URL: null,
      MAIL_FROM: null,
    });
  });

  it("takes a mail server with whom mail comes from, or neither", () => {
    const mail = { SMTP_URL: "smtps://u:p@mail.firm.com:465", MAIL_FROM: "Case tracker <tracker@firm.com>" };
    expect(parseEnv({ ...complete, ...mail })).toMatchObject(mail);
    expect(parseEnv({ ...complete, SMTP_URL: "", MAIL_FROM: "" })).toMatchObject({
      SMTP_URL: null,
      MAIL_FROM: null,
    });
    expect(() => parseEnv({ ...complete, SMTP_URL: mail.SMTP_URL })).toThrow(
      /MAIL_FROM and SMTP_URL go together/,
    );
    expect(() => parseEnv({ ...complete, ...mail, SMTP_URL: "mail.firm.com" })).toThrow(/SMTP_URL must be/);
    expect(() => parseEnv({ ...complete, ...mail, MAIL_FROM: "a@b\r\nBcc: c@d" })).toThrow(
      /MAIL_FROM must be/,
    );
  });

  it("names every variable that is missing", () => {
    for (const name of Object.keys(complete)) {
      expect(() => parseEnv({ ...complete, [name]: undefined })).toThrow(new RegExp(`^  ${name} `, "m"));
    }
  });

  it("pins the clock only with the embedded database", () => {
    const pinned = { ...complete, TRACKER_NOW: "2026-07-15T09:00:00-04:00" };
    expect(() => parseEnv(pinned)).toThrow(/TRACKER_NOW works only with the embedded database/);
    expect(parseEnv({ ...pinned, TRACKER_EMBEDDED: "1" }).TRACKER_NOW).toBe("2026-07-15T09:00:00-04:00");
  });

  it("refuses an instant without a zone, a short secret and one login for both roles", () => {
    expect(() =>
      parseEnv({ ...complete, TRACKER_EMBEDDED: "1", TRACKER_NOW: "2026-07-15T09:00:00" }),
    ).toThrow(/TRACKER_NOW must be an instant/);
    expect(() =>
      parseEnv({ ...complete, TRACKER_EMBEDDED: "1", TRACKER_NOW: "2026-13-15T09:00:00Z" }),
    ).toThrow(/TRACKER_NOW is not a date/);
    expect(() => parseEnv({ ...complete, BETTER_AUTH_SECRET: "short" })).toThrow(
      /BETTER_AUTH_SECRET must be/,
    );
    expect(() => parseEnv({ ...complete, AUTH_DATABASE_URL: complete.APP_DATABASE_URL })).toThrow(
      /AUTH_DATABASE_URL must be another login/,
    );
  });

  it("splits trusted proxies", () => {
    expect(
      parseEnv({ ...complete, TRACKER_TRUSTED_PROXIES: "10.0.0.1, 10.0.0.2," }).TRACKER_TRUSTED_PROXIES,
    ).toEqual(["10.0.0.1", "10.0.0.2"]);
  });
});
