import { inflateSync } from 'node:zlib';

/** A picture, decoded. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: readonly (readonly number[])[];
}

/** How wide and how high a PNG is, without decoding it: width, height. */
export function readPngSize(file: Buffer): readonly [number, number] {
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

/** Bytes of a pixel by the colour type of the header. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG of eight-bit RGB or RGBA without interlacing; throws on any other. */
export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = CHANNELS[file.readUInt8(25)];
  if (channels === undefined || file.readUInt8(24) !== 8 || file.readUInt8(28) !== 0) {
    throw new Error('this kind of PNG is not read here');
  }
  const bytes = unfilter(inflateSync(imageData(file)), width * channels, channels);
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const pixel = [...bytes.subarray(index * channels, (index + 1) * channels)];
    return channels === 4 ? pixel : [...pixel, 255];
  });
  return { width, height, pixels };
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const isData = file.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

/** Undoes what each row was filtered by: the difference to its neighbours on the left and above. */
function unfilter(rows: Buffer, rowBytes: number, channels: number): Buffer {
  const bytes = Buffer.alloc((rows.length / (rowBytes + 1)) * rowBytes);
  for (let at = 0; at < bytes.length; at += 1) {
    const [row, column] = [Math.floor(at / rowBytes), at % rowBytes];
    const left = column >= channels ? (bytes[at - channels] ?? 0) : 0;
    const above = bytes[at - rowBytes] ?? 0;
    const corner = column >= channels ? (bytes[at - rowBytes - channels] ?? 0) : 0;
    const filter = rows[row * (rowBytes + 1)] ?? 0;
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
    bytes[at] = (rows[row * (rowBytes + 1) + 1 + column] ?? 0) + guess;
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const far = (value: number) => Math.abs(guess - value);
  if (far(left) <= far(above) && far(left) <= far(corner)) return left;
  return far(above) <= far(corner) ? above : corner;
}
