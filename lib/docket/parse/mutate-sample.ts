/** Damage as sources meet it on their way: cut, doubled, swapped, overwritten. Deterministic in its numbers. */

/** One change: what is done, where (0 to 1 of the length), how much, and with what. */
export type Mutation = { how: number; at: number; length: number; piece: number };

export const PIECES = [
  "<",
  ">",
  "</",
  "<table>",
  "</table>",
  "<tr>",
  "<td>",
  "</td>",
  "<b>",
  "<b><u>",
  "<a href='",
  '"',
  "'",
  "&",
  "&#",
  "&#x110000;",
  "&nbsp;",
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<![CDATA[",
  "<plaintext>",
  "<textarea>",
  "\0",
  "\ufeff",
  "\xff\xfe",
  "\u2028",
  "01/01/0000",
  "13/32/2020",
  "(Attachments: # ",
  "# 1 ",
  "DOCKET FOR CASE #: ",
  "General Docket",
  "Document Selection Menu",
  "goDLS('/doc1/",
  "TERMINATED: ",
  "represented by",
  "9".repeat(40),
  "__proto__",
  "constructor",
] as const;

/** Applies the changes in turn. */
export function mutate(source: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let bytes = Buffer.from(source);
  for (const { how, at, length, piece } of mutations) {
    const from = Math.floor(at * bytes.length);
    const to = Math.min(bytes.length, from + length);
    const words = Buffer.from(PIECES[piece % PIECES.length] ?? "", "latin1");
    const before = bytes.subarray(0, from);
    const chosen = bytes.subarray(from, to);
    const after = bytes.subarray(to);
    switch (how % 7) {
      case 0:
        bytes = Buffer.concat([before, after]);
        break;
      case 1:
        bytes = Buffer.concat([before, words, bytes.subarray(from)]);
        break;
      case 2:
        bytes = Buffer.concat([before, words, after]);
        break;
      case 3:
        bytes = Buffer.concat([before, chosen, chosen, chosen, after]);
        break;
      case 4:
        // Cutting off the rest hides every later change: one time in eight is enough.
        bytes = piece % 8 === 0 ? Buffer.from(before) : Buffer.concat([before, after, chosen]);
        break;
      case 5:
        bytes = Buffer.concat([before, Buffer.from(chosen.map((byte) => byte ^ (1 << (piece % 8)))), after]);
        break;
      default:
        bytes = Buffer.concat([before, after.subarray(0, length), chosen, after.subarray(length)]);
    }
  }
  return bytes;
}
