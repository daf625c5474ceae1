/** Where an array lies among a file's arrays: its first byte and how many values it has. */
export type Block = { readonly at: number; readonly length: number };

/** Collects typed arrays, each on an eight-byte boundary so that it can be read in place. */
export function createBody() {
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (
    array: Uint8Array | Uint16Array | Uint32Array | Int8Array | Float32Array | Float64Array,
  ) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const block = { at: length, length: array.length };
    const padding = new Uint8Array((8 - (bytes.length % 8)) % 8);
    parts.push(bytes, padding);
    length += bytes.length + padding.length;
    return block;
  };
  return { add, bytes: () => Buffer.concat(parts) };
}

/** Reads arrays out of the file's bytes without copying them. */
export function createSource(bytes: Uint8Array, bodyAt: number) {
  const at = (block: Block) => bytes.byteOffset + bodyAt + block.at;
  const { buffer } = bytes;
  return {
    uint8: (block: Block) => new Uint8Array(buffer, at(block), block.length),
    uint16: (block: Block) => new Uint16Array(buffer, at(block), block.length),
    uint32: (block: Block) => new Uint32Array(buffer, at(block), block.length),
    int8: (block: Block) => new Int8Array(buffer, at(block), block.length),
    float32: (block: Block) => new Float32Array(buffer, at(block), block.length),
    float64: (block: Block) => new Float64Array(buffer, at(block), block.length),
    lines: (block: Block) =>
      Buffer.from(buffer as ArrayBuffer, at(block), block.length)
        .toString('utf8')
        .split('\n'),
  };
}
