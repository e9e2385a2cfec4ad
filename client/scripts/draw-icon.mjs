// Draws client/media/icon.png: a lens over two lines of code, one in Go's blue, one in Rust's orange. Own mark, 256 pixels.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './processes.mjs';

const size = 256;
const samples = 4;
const night = [31, 36, 48], glass = [47, 55, 73], rim = [230, 233, 240], blue = [86, 182, 222], orange = [222, 120, 62];

const inBox = (x, y, left, top, width, height, radius) => {
  const dx = Math.max(left + radius - x, 0, x - (left + width - radius));
  const dy = Math.max(top + radius - y, 0, y - (top + height - radius));
  return dx * dx + dy * dy <= radius * radius;
};

/** The colour at a point, the uppermost shape first; undefined outside the rounded square. */
function colourAt(x, y) {
  if (!inBox(x, y, 0, 0, size, size, 44)) return undefined;
  const fromCentre = Math.hypot(x - 110, y - 110);
  const along = ((x - 110) + (y - 110)) / Math.SQRT2, across = ((x - 110) - (y - 110)) / Math.SQRT2;
  if (fromCentre > 72 && fromCentre <= 84) return rim;
  if (along > 80 && along < 160 && Math.abs(across) <= 11) return rim;
  if (fromCentre <= 72) {
    if (inBox(x, y, 66, 76, 62, 14, 7)) return blue;
    if (inBox(x, y, 82, 103, 70, 14, 7)) return blue;
    if (inBox(x, y, 66, 130, 80, 14, 7)) return orange;
    return glass;
  }
  return night;
}

function pixel(column, row) {
  let red = 0, green = 0, blueSum = 0, inside = 0;
  for (let i = 0; i < samples * samples; i++) {
    const colour = colourAt(column + (i % samples + 0.5) / samples, row + (Math.floor(i / samples) + 0.5) / samples);
    if (!colour) continue;
    inside++; red += colour[0]; green += colour[1]; blueSum += colour[2];
  }
  return inside === 0 ? [0, 0, 0, 0] : [red / inside, green / inside, blueSum / inside, 255 * inside / (samples * samples)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const rows = Array.from({ length: size }, (_, row) => Buffer.from([0, ...Array.from({ length: size }, (_, column) => pixel(column, row)).flat()]));
const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
header.set([8, 6, 0, 0, 0], 8);   // 8 bits a channel, with alpha
writeFileSync(path.join(root, 'client/media/icon.png'), Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0)),
]));
