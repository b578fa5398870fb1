import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseXlsx } from "./xlsx";

/** An archive of one part that says of itself that it holds 100 bytes, and holds 80 million. */
function lyingArchive(name: string): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(80_000_000), { level: 9 });
  const path = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(path.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(100, 24);
  central.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + path.length, 12);
  end.writeUInt32LE(30 + path.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, path, packed, central, path, end]));
}

test("an archive that lies about its size is refused at the bound, not unpacked to its end", async () => {
  const part = "xl/workbook.xml";
  await expect(parseXlsx(lyingArchive(part))).rejects.toMatchObject({ code: "too_large" });
});
