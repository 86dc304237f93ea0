// Screenshots as small PNG files: 256 colours at most, which is enough for text and plain surfaces.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const CHANNELS = 3;
const COLOURS = 256;

/** type and data of every chunk. */
function chunksOf(png) {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Undoes the filters of the lines (PNG specification, 9.2). */
function unfilter(raw, width, height) {
  const stride = width * CHANNELS;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= CHANNELS ? out[at - CHANNELS] : 0;
      const up = y > 0 ? out[at - stride] : 0;
      const corner = x >= CHANNELS && y > 0 ? out[at - stride - CHANNELS] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[at] = raw[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The colours to keep, and for every colour the nearest of them. Kept is what would be missed most: often seen, far from the others. */
function paletteOf(pixels) {
  const counts = new Map();
  for (let i = 0; i < pixels.length; i += CHANNELS) {
    const colour = pixels.readUIntBE(i, CHANNELS);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const all = [...counts].map(([colour, count]) => {
    const [r, g, b] = [colour >> 16, (colour >> 8) & 255, colour & 255];
    return { colour, count, r, g, b, index: 0, distance: Number.POSITIVE_INFINITY };
  });
  const kept = [];
  const missed = ({ count, distance }) => (distance === 0 ? 0 : count * distance);
  while (kept.length < Math.min(COLOURS, all.length)) {
    const next = all.reduce((worst, one) => (missed(one) > missed(worst) ? one : worst));
    const index = kept.push(next) - 1;
    for (const one of all) {
      const distance = (one.r - next.r) ** 2 + (one.g - next.g) ** 2 + (one.b - next.b) ** 2;
      if (distance < one.distance) Object.assign(one, { distance, index });
    }
  }
  return {
    colours: Buffer.from(kept.flatMap(({ r, g, b }) => [r, g, b])),
    nearest: new Map(all.map(({ colour, index }) => [colour, index])),
  };
}

/** @param {Buffer} png 8 bits a channel, no transparency, as browsers write screenshots; anything else comes back as it is */
export function small(png) {
  const chunks = chunksOf(png);
  const header = chunks[0].data;
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  if (depth !== 8 || kind !== 2 || header[12] !== 0) return png;
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const pixels = unfilter(raw, width, height);
  const { colours, nearest } = paletteOf(pixels);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++, from += CHANNELS) {
      lines[y * (width + 1) + 1 + x] = nearest.get(pixels.readUIntBE(from, CHANNELS));
    }
  }
  const indexed = Buffer.from(header);
  indexed[9] = 3;
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', indexed),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
