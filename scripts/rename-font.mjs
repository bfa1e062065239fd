/**
 * Renames the family of a TrueType font. SVGs use the family names of the stylesheets, and renderers without
 * stylesheets look these up in the fonts' own name tables.
 */
export function renamedFont(font, family) {
	const tables = readTables(font);
	tables.set('name', nameTable(family));
	return writeTables(font.readUInt32BE(0), tables);
}

/** By tag. */
function readTables(font) {
	const count = font.readUInt16BE(4);
	const records = Array.from({ length: count }, (_, index) => 12 + index * 16);
	return new Map(
		records.map((at) => {
			const offset = font.readUInt32BE(at + 8);
			return [
				font.toString('latin1', at, at + 4),
				font.subarray(offset, offset + font.readUInt32BE(at + 12))
			];
		})
	);
}

/** A name table with family and PostScript name (ids 1 and 6, Windows, US English). */
function nameTable(family) {
	const texts = [
		{ id: 1, text: utf16(family) },
		{ id: 6, text: utf16(family.replaceAll(' ', '')) }
	];
	const [first, second] = texts.map(({ text }) => text.length);
	const records = texts.flatMap(({ id }, index) =>
		index === 0 ? [3, 1, 0x409, id, first, 0] : [3, 1, 0x409, id, second, first]
	);
	const storage = 6 + texts.length * 12;
	return Buffer.concat([uint16s([0, texts.length, storage, ...records]), ...texts.map(({ text }) => text)]);
}

function utf16(text) {
	return Buffer.from(text, 'utf16le').swap16();
}

function writeTables(version, tables) {
	const tags = [...tables.keys()].sort();
	const power = Math.floor(Math.log2(tags.length));
	const searchRange = 2 ** power * 16;
	const head = Buffer.alloc(12 + tags.length * 16);
	head.writeUInt32BE(version, 0);
	uint16s([tags.length, searchRange, power, tags.length * 16 - searchRange]).copy(head, 4);
	const parts = [head];
	let offset = head.length;
	for (const [index, tag] of tags.entries()) {
		const table = tables.get(tag);
		const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
		const at = 12 + index * 16;
		head.write(tag, at, 'latin1');
		head.writeUInt32BE(checksum(padded), at + 4);
		head.writeUInt32BE(offset, at + 8);
		head.writeUInt32BE(table.length, at + 12);
		parts.push(padded);
		offset += padded.length;
	}
	return Buffer.concat(parts);
}

function checksum(table) {
	let sum = 0;
	for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
	return sum;
}

function uint16s(values) {
	const buffer = Buffer.alloc(values.length * 2);
	for (const [index, value] of values.entries()) buffer.writeUInt16BE(value, index * 2);
	return buffer;
}
