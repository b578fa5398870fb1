/**
 * Rows by where they end: the first of them that ends early enough is found by halves (a tree of least ends), so that
 * thousands of rows are packed as quickly as ten.
 */
export class FirstFit {
  private readonly size: number;
  /** Least end under each node; node 1 is all rows, the rows themselves begin at `size`. */
  private readonly least: Float64Array;

  /** @param most how many rows there can be */
  constructor(most: number) {
    this.size = 2 ** Math.ceil(Math.log2(Math.max(1, most)));
    this.least = new Float64Array(2 * this.size).fill(Number.NEGATIVE_INFINITY);
  }

  /** The first row that is free at `from`; it is taken until `to`. */
  take(from: number, to: number): number {
    let node = 1;
    while (node < this.size) {
      node *= 2;
      if (this.end(node) > from) node += 1;
    }
    const row = node - this.size;
    this.least[node] = to;
    while (node > 1) {
      node >>= 1;
      this.least[node] = Math.min(this.end(2 * node), this.end(2 * node + 1));
    }
    return row;
  }

  private end(node: number): number {
    return this.least[node] ?? Number.POSITIVE_INFINITY;
  }
}
