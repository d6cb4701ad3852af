/** Bytes that grow. Numbers are written seven bits a byte, low bits first, the top bit set on all but the last. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  number(value: number): void {
    this.#room(5);
    let left = value;
    while (left >= 0x80) {
      this.#bytes[this.#length] = (left & 0x7f) | 0x80;
      this.#length += 1;
      left >>>= 7;
    }
    this.#bytes[this.#length] = left;
    this.#length += 1;
  }

  bytes(values: readonly number[] | Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  clear(): void {
    this.#length = 0;
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
