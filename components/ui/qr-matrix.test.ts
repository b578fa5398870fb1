import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { qrMatrix } from "./qr-matrix";

const print = (text: string) =>
  createHash("sha256")
    .update(
      qrMatrix(text)
        .flat()
        .map((dark) => (dark ? "1" : "0"))
        .join(""),
    )
    .digest("hex");

describe("a QR code", () => {
  it("is the one that the qrcode package 1.5 draws of the same otpauth address", () => {
    const text =
      "otpauth://totp/Case%20tracker:attorney%40firm.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Case%20tracker&digits=6&period=30";
    expect(print(text)).toBe("b5601ed3807b5f4eb712995e2fc8045ff6d7cbbcb62d1cb22196525ff8cf331d");
  });

  it("grows with its text, up to version 10, and refuses more", () => {
    // Capacities of level M in bytes: ISO/IEC 18004, table 7.
    const capacities = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];
    for (const [index, bytes] of capacities.entries()) {
      expect(qrMatrix("x".repeat(bytes))).toHaveLength((index + 1) * 4 + 17);
    }
    expect(() => qrMatrix("x".repeat(214))).toThrow(RangeError);
  });
});
