import { randomBytes } from "node:crypto";

let last = 0;
let count = 0;

/**
 * A UUID version 7 (RFC 9562) made here and not by the client, so that rows can name each other before they are
 * written. Ids made one after the other sort in that order: lists break their ties by id.
 */
export function newRowId(): string {
  const ms = Math.max(Date.now(), last);
  count = ms === last ? count + 1 : 0;
  // The counter fills rand_a; a millisecond that uses it up lends from the next one.
  last = count > 0xfff ? ms + 1 : ms;
  if (count > 0xfff) count = 0;
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const hex = `${last.toString(16).padStart(12, "0")}7${count.toString(16).padStart(3, "0")}${random.toString("hex")}`;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
