import { generateKeyPairSync } from "node:crypto";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { authenticateNotice, type TxtResolver } from "@/lib/docket/parse/mail/authenticate";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;

/** DNS with one key under the names given; any other name does not exist. */
const dns =
  (...names: string[]): TxtResolver =>
  async (name) => {
    if (names.includes(name)) return [[record]];
    throw Object.assign(new Error(`queryTxt ENOTFOUND ${name}`), { code: "ENOTFOUND" });
  };

async function signed(from: string, domain: string | null): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const sent = await transport.sendMail({
    from,
    to: "paralegal@firm.example",
    subject: "Activity in Case 1:26-cv-00001-ABC Roe v. Doe Order",
    text: "The following transaction was entered on 1/2/2026 at 3:04 PM EST and filed on 1/2/2026",
    ...(domain !== null && {
      dkim: {
        domainName: domain,
        keySelector: "court",
        privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      },
    }),
  });
  if (!Buffer.isBuffer(sent.message)) throw new Error("The transport gave a stream.");
  return sent.message;
}

const tampered = (raw: Buffer) => Buffer.from(raw.toString("latin1").replace("3:04 PM", "9:04 PM"), "latin1");

describe("a message from the court", () => {
  it("is believed when the court's domain has signed it", async () => {
    const raw = await signed("ecf@dcd.uscourts.gov", "dcd.uscourts.gov");
    expect(await authenticateNotice(raw, { resolveTxt: dns("court._domainkey.dcd.uscourts.gov") })).toEqual({
      authentic: true,
      reason: "court",
      from: "ecf@dcd.uscourts.gov",
      signedBy: "dcd.uscourts.gov",
    });
  });

  it("is believed when the parent domain has signed it", async () => {
    const raw = await signed("ecf@dcd.uscourts.gov", "uscourts.gov");
    const result = await authenticateNotice(raw, { resolveTxt: dns("court._domainkey.uscourts.gov") });
    expect(result.reason).toBe("court");
  });

  it("is not believed once a byte of it has changed", async () => {
    const raw = tampered(await signed("ecf@dcd.uscourts.gov", "dcd.uscourts.gov"));
    const result = await authenticateNotice(raw, { resolveTxt: dns("court._domainkey.dcd.uscourts.gov") });
    expect(result).toMatchObject({ authentic: false, reason: "forged" });
  });

  it("is not believed unsigned, whatever its trace fields say", async () => {
    const claim = "Authentication-Results: mx.example; dkim=pass header.d=uscourts.gov\r\n";
    const raw = Buffer.concat([Buffer.from(claim), await signed("ecf@dcd.uscourts.gov", null)]);
    expect(await authenticateNotice(raw, { resolveTxt: dns() })).toMatchObject({
      authentic: false,
      reason: "unsigned",
    });
  });

  it("is not believed on another domain's signature", async () => {
    const raw = await signed("ecf@dcd.uscourts.gov", "uscourts.gov.evil.example");
    const resolveTxt = dns("court._domainkey.uscourts.gov.evil.example");
    expect(await authenticateNotice(raw, { resolveTxt })).toMatchObject({
      authentic: false,
      reason: "forged",
    });
  });

  it("is not believed with two From fields", async () => {
    const raw = await signed("ecf@dcd.uscourts.gov", "dcd.uscourts.gov");
    const twice = Buffer.concat([Buffer.from("From: someone@evil.example\r\n"), raw]);
    const result = await authenticateNotice(twice, { resolveTxt: dns("court._domainkey.dcd.uscourts.gov") });
    expect(result).toMatchObject({ authentic: false, reason: "ambiguous" });
  });

  it("waits for another try while DNS does not answer", async () => {
    const raw = await signed("ecf@dcd.uscourts.gov", "dcd.uscourts.gov");
    const resolveTxt: TxtResolver = async () => {
      throw Object.assign(new Error("queryTxt ETIMEOUT"), { code: "ETIMEOUT" });
    };
    expect(await authenticateNotice(raw, { resolveTxt })).toMatchObject({
      authentic: false,
      reason: "unverified",
    });
  });
});

describe("a message from somebody else", () => {
  it("is a stranger's without a place on the case's list", async () => {
    const raw = await signed("partner@firm.example", "firm.example");
    const resolveTxt = dns("court._domainkey.firm.example");
    expect(await authenticateNotice(raw, { resolveTxt })).toMatchObject({
      authentic: false,
      reason: "stranger",
    });
  });

  it("is taken from a listed address or domain", async () => {
    const raw = await signed("partner@firm.example", "firm.example");
    const resolveTxt = dns("court._domainkey.firm.example");
    for (const entry of ["Partner@firm.example", "@firm.example"]) {
      expect(await authenticateNotice(raw, { resolveTxt, allowList: [entry] })).toMatchObject({
        authentic: true,
        reason: "allow_list",
        signedBy: "firm.example",
      });
    }
  });

  it("is refused from a listed address whose own signature fails", async () => {
    const raw = tampered(await signed("partner@firm.example", "firm.example"));
    const resolveTxt = dns("court._domainkey.firm.example");
    const result = await authenticateNotice(raw, { resolveTxt, allowList: ["@firm.example"] });
    expect(result).toMatchObject({ authentic: false, reason: "forged" });
  });
});
