import { inflateSync } from 'node:zlib';

/** A page of a PDF: its size in millimetres, and its text in the order of painting, without white space. */
export type PdfPage = { readonly width: number; readonly height: number; readonly text: string };

type Objects = ReadonlyMap<number, Buffer>;
type Decode = (hex: string) => string;

const MM_PER_POINT = 25.4 / 72;

/**
 * Reads a PDF as Chromium writes it: every object by itself, text as glyph numbers with a table back to letters. It
 * throws for what it does not know, so that a test never passes for want of reading.
 */
export function readPdf(bytes: Buffer): PdfPage[] {
	const objects = objectsOf(bytes);
	const pages = [...objects.values()].filter((object) => /\/Type\s*\/Page\b(?!s)/.test(head(object)));
	if (pages.length === 0) throw new Error('The PDF has no page that can be read');
	return pages.map((page) => {
		const [, , , width = NaN, height = NaN] =
			/\/MediaBox\s*\[(\S+) (\S+) (\S+) (\S+)\]/.exec(head(page))?.map(Number) ?? [];
		const contents = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head(page))?.[1]));
		if (!contents) throw new Error('A page of the PDF has no contents');
		const text = textOf(contents, head(page), objects).replace(/\s/g, '');
		return { width: width * MM_PER_POINT, height: height * MM_PER_POINT, text };
	});
}

/** A text as `PdfPage` has it. */
export function squeezed(text: string): string {
	return text.replace(/\s/g, '');
}

function objectsOf(bytes: Buffer): Objects {
	const text = bytes.toString('latin1');
	const objects = new Map<number, Buffer>();
	for (const { index, 0: start, 1: id } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\s/g)) {
		const from = index + start.length;
		objects.set(Number(id), bytes.subarray(from, text.indexOf('\nendobj', from)));
	}
	return objects;
}

/** An object's dictionary, without its stream. */
function head(object: Buffer): string {
	const start = object.indexOf('stream');
	return object.subarray(0, start < 0 ? undefined : start).toString('latin1');
}

function streamOf(object: Buffer): string {
	const start = object.indexOf('stream') + 'stream'.length;
	const from = start + (object[start] === 13 ? 2 : 1);
	const body = object.subarray(from, object.lastIndexOf('endstream'));
	return (head(object).includes('/FlateDecode') ? inflateSync(body) : body).toString('latin1');
}

/** The text that a content stream paints, and that of the forms it calls, with the resources it names. */
function textOf(contents: Buffer, resources: string, objects: Objects): string {
	const fonts = new Map<string, Decode>();
	let decode: Decode = () => '';
	const operators = /\/(\w+) [\d.-]+ Tf|<([0-9A-Fa-f]+)>(?= ?Tj)|\/(\w+) Do\b|(\bET\b)/g;
	return [...streamOf(contents).matchAll(operators)]
		.map(([, font, hex, form, end]) => {
			if (font) {
				decode = fonts.get(font) ?? decoderOf(referred(resources, font, objects), objects);
				fonts.set(font, decode);
			}
			if (hex) return decode(hex);
			if (end) return ' ';
			const called = form ? referred(resources, form, objects) : null;
			return called && head(called).includes('/Form') ? textOf(called, head(called), objects) : '';
		})
		.join('');
}

function referred(resources: string, name: string, objects: Objects): Buffer {
	const object = objects.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1]));
	if (!object) throw new Error(`The PDF does not say what ${name} is`);
	return object;
}

/** From glyph numbers to letters, by the font's own table. */
function decoderOf(font: Buffer, objects: Objects): Decode {
	const table = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(head(font))?.[1]));
	if (!table) return () => '';
	const digits = head(font).includes('/Type0') ? 4 : 2;
	const letters = new Map<number, string>();
	const letter = (hex: string) =>
		String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
	const text = streamOf(table);
	for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
			letters.set(parseInt(code, 16), letter(to));
		}
	}
	for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		for (const [, low = '', high = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
			const first = parseInt(low, 16);
			for (let code = first; code <= parseInt(high, 16); code += 1) {
				letters.set(code, letter((parseInt(to, 16) + code - first).toString(16).padStart(4, '0')));
			}
		}
	}
	return (hex) =>
		(hex.match(new RegExp(`.{${digits}}`, 'g')) ?? [])
			.map((code) => letters.get(parseInt(code, 16)) ?? '')
			.join('');
}
