/**
 * QR codes (ISO/IEC 18004), byte mode, error correction M, versions 1 to 10: up to 213 bytes, which an otpauth
 * address never exceeds. Made here because a secret must not travel to whoever draws pictures.
 */

/** Per version: error-correction words a block, then blocks as [how many, data words each]. Table 9, level M. */
const BLOCKS: readonly { check: number; groups: readonly (readonly [number, number])[] }[] = [
  { check: 10, groups: [[1, 16]] },
  { check: 16, groups: [[1, 28]] },
  { check: 26, groups: [[1, 44]] },
  { check: 18, groups: [[2, 32]] },
  { check: 24, groups: [[2, 43]] },
  { check: 16, groups: [[4, 27]] },
  { check: 18, groups: [[4, 31]] },
  {
    check: 22,
    groups: [
      [2, 38],
      [2, 39],
    ],
  },
  {
    check: 22,
    groups: [
      [3, 36],
      [2, 37],
    ],
  },
  {
    check: 26,
    groups: [
      [4, 43],
      [1, 44],
    ],
  },
];
/** Centres of the alignment patterns, versions 1 to 10. Annex E. */
const CENTRES = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

const EXP: number[] = [];
const LOG: number[] = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP[power] = value;
  LOG[value] = power;
  value <<= 1;
  if (value > 255) value ^= 0x11d;
}
const at = (list: readonly number[], index: number): number => list[index] ?? 0;
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : at(EXP, (at(LOG, a) + at(LOG, b)) % 255));

/** The Reed-Solomon remainder of a block. */
function correction(data: readonly number[], length: number): number[] {
  let generator = [1];
  for (let i = 0; i < length; i += 1) {
    const next = [...generator, 0];
    for (let j = 0; j < generator.length; j += 1)
      next[j + 1] = at(next, j + 1) ^ times(at(generator, j), at(EXP, i));
    generator = next;
  }
  const rest = [...data, ...Array.from({ length }, () => 0)];
  for (let i = 0; i < data.length; i += 1) {
    const factor = at(rest, i);
    for (let j = 0; j < generator.length; j += 1)
      rest[i + j] = at(rest, i + j) ^ times(at(generator, j), factor);
  }
  return rest.slice(data.length);
}

/** Mode, length, bytes, terminator and padding, as one word a byte. */
function dataWords(bytes: Uint8Array, version: number, capacity: number): number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i -= 1) bits.push((value >> i) & 1);
  };
  push(0b0100, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const words: number[] = [];
  for (let i = 0; i < bits.length; i += 8)
    words.push(bits.slice(i, i + 8).reduce((word, bit) => (word << 1) | bit, 0));
  for (let pad = 0xec; words.length < capacity; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** Blocks interleaved word by word, data first. */
function finalWords(words: readonly number[], version: number): number[] {
  const { check: length, groups } = BLOCKS[version - 1] ?? { check: 0, groups: [] };
  const blocks: number[][] = [];
  let from = 0;
  for (const [count, size] of groups)
    for (let i = 0; i < count; i += 1) {
      blocks.push(words.slice(from, from + size));
      from += size;
    }
  const codes = blocks.map((block) => correction(block, length));
  const woven: number[] = [];
  for (const list of [blocks, codes])
    for (let i = 0; i < Math.max(...list.map((block) => block.length)); i += 1)
      for (const block of list) if (i < block.length) woven.push(at(block, i));
  return woven;
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** The remainder of `value` by a BCH generator, put behind it. */
function withCheck(value: number, generator: number, length: number): number {
  let rest = value << length;
  for (let i = 31 - Math.clz32(rest); i >= length; i = 31 - Math.clz32(rest))
    rest ^= generator << (i - length);
  return (value << length) | rest;
}

class Grid {
  readonly size: number;
  readonly dark: boolean[][];
  readonly fixed: boolean[][];

  constructor(readonly version: number) {
    this.size = version * 4 + 17;
    const rows = () =>
      Array.from({ length: this.size }, () => Array.from({ length: this.size }, () => false));
    this.dark = rows();
    this.fixed = rows();
    this.drawFixed();
  }

  set(row: number, column: number, dark: boolean, fixed = true): void {
    const [line, marks] = [this.dark[row], this.fixed[row]];
    if (line === undefined || marks === undefined || column < 0 || column >= this.size) return;
    line[column] = dark;
    if (fixed) marks[column] = true;
  }

  private drawFixed(): void {
    const { size, version } = this;
    for (let i = 0; i < size; i += 1) {
      this.set(6, i, i % 2 === 0);
      this.set(i, 6, i % 2 === 0);
    }
    const rings = (row: number, column: number, reach: number, light: readonly number[]) => {
      for (let r = -reach; r <= reach; r += 1)
        for (let c = -reach; c <= reach; c += 1)
          this.set(row + r, column + c, !light.includes(Math.max(Math.abs(r), Math.abs(c))));
    };
    for (const [row, column] of [
      [3, 3],
      [3, size - 4],
      [size - 4, 3],
    ] as const)
      rings(row, column, 4, [2, 4]);
    const centres = CENTRES[version - 1] ?? [];
    const last = centres.length - 1;
    centres.forEach((row, i) => {
      centres.forEach((column, j) => {
        const corner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
        if (!corner) rings(row, column, 2, [1]);
      });
    });
    this.drawFormat(0);
    if (version >= 7) {
      const bits = withCheck(version, 0x1f25, 12);
      for (let i = 0; i < 18; i += 1) {
        const dark = ((bits >> i) & 1) === 1;
        const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
        this.set(b, a, dark);
        this.set(a, b, dark);
      }
    }
  }

  /** Level M is 00, so the format is the mask alone. */
  drawFormat(mask: number): void {
    const bits = withCheck(mask, 0x537, 10) ^ 0x5412;
    const { size } = this;
    const dark = (i: number) => ((bits >> i) & 1) === 1;
    for (let i = 0; i < 15; i += 1) {
      // Down column 8 and along row 8 around the first finder, stepping over the timing lines.
      const along = i < 6 ? i : i < 8 ? i + 1 : i === 8 ? 7 : 14 - i;
      if (i < 8) this.set(along, 8, dark(i));
      else this.set(8, along, dark(i));
      if (i < 8) this.set(8, size - 1 - i, dark(i));
      else this.set(size - 15 + i, 8, dark(i));
    }
    this.set(size - 8, 8, true);
  }

  /** Two columns at a time, from the right, up and down in turn. */
  drawWords(words: readonly number[]): void {
    let index = 0;
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < this.size; step += 1)
        for (const column of [right, right - 1]) {
          const row = ((right + 1) & 2) === 0 ? this.size - 1 - step : step;
          if (this.fixed[row]?.[column]) continue;
          this.set(row, column, ((at(words, index >> 3) >> (7 - (index & 7))) & 1) === 1, false);
          index += 1;
        }
    }
  }

  applyMask(mask: number): void {
    const flips = MASKS[mask];
    for (let r = 0; r < this.size; r += 1)
      for (let c = 0; c < this.size; c += 1)
        if (!this.fixed[r]?.[c] && flips?.(r, c)) this.set(r, c, !this.dark[r]?.[c], false);
  }

  /** How hard a reader would find it: runs, blocks, false finders, too much of one colour. 7.8.3.1 */
  penalty(): number {
    const { size } = this;
    const dark = (r: number, c: number) => this.dark[r]?.[c] ?? false;
    let total = 0;
    let darkCount = 0;
    for (let i = 0; i < size; i += 1)
      for (const line of [
        Array.from({ length: size }, (_, j) => (dark(i, j) ? "1" : "0")).join(""),
        Array.from({ length: size }, (_, j) => (dark(j, i) ? "1" : "0")).join(""),
      ]) {
        for (const run of line.match(/0{5,}|1{5,}/g) ?? []) total += run.length - 2;
        for (let j = 0; j + 11 <= size; j += 1)
          if (["10111010000", "00001011101"].includes(line.slice(j, j + 11))) total += 40;
      }
    for (let r = 0; r < size; r += 1)
      for (let c = 0; c < size; c += 1) {
        if (dark(r, c)) darkCount += 1;
        if (
          r > 0 &&
          c > 0 &&
          [dark(r - 1, c), dark(r, c - 1), dark(r - 1, c - 1)].every((d) => d === dark(r, c))
        )
          total += 3;
      }
    return total + Math.floor(Math.abs((darkCount * 20) / (size * size) - 10)) * 10;
  }
}

/**
 * The code as rows of modules, true where dark, without the quiet zone of four modules around it.
 * @throws RangeError beyond 213 bytes of UTF-8
 */
export function qrMatrix(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const capacityOf = ({ groups }: (typeof BLOCKS)[number]) =>
    groups.reduce((sum, [count, size]) => sum + count * size, 0);
  const index = BLOCKS.findIndex((blocks, i) => bytes.length <= capacityOf(blocks) - (i < 9 ? 2 : 3));
  const chosen = BLOCKS[index];
  if (chosen === undefined) throw new RangeError("This is too long for a QR code here.");
  const version = index + 1;
  const words = finalWords(dataWords(bytes, version, capacityOf(chosen)), version);
  let best: Grid | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < MASKS.length; mask += 1) {
    const grid = new Grid(version);
    grid.drawWords(words);
    grid.applyMask(mask);
    grid.drawFormat(mask);
    const penalty = grid.penalty();
    if (penalty < least) [best, least] = [grid, penalty];
  }
  return best?.dark ?? [];
}
