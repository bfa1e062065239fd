import type { LineString, Point } from 'geojson';
import { fontAttributes } from './fonts';
import type { SetText, Span } from './label-text';
import type { ThemedValues } from './lines';
import { element, escaped } from '$lib/markup/xml';
import { round, type RenderTarget } from './render-target';
import { alongLine } from './paths';
import type { LabelRun, PlacedSymbol } from './label-placement';
import type { DrawnFeature } from './evaluate-style';

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Distance from the middle of a text line down to its baseline, in ems. */
const BASELINE_EM = 0.34;

/** A layer's symbols with their labels; attributes common to all labels are written once. */
export function symbolsMarkup(
	placed: readonly PlacedSymbol[],
	layer: ThemedValues,
	target: RenderTarget,
	linked: (feature: DrawnFeature, markup: string) => string
): string {
	const styles = placed.flatMap(({ labels, feature }) =>
		labels.map(({ text }) => textStyle(text, layer, feature, target))
	);
	const [first = {}] = styles;
	const common = Object.fromEntries(
		Object.entries(first).filter(([key, value]) => styles.every((style) => style[key] === value))
	);
	const markup = placed.map((symbol) => linked(symbol.feature, symbolMarkup(symbol, layer, target, common)));
	return markup.some(Boolean) ? element('g', common, markup.join('')) : '';
}

function symbolMarkup(
	{ feature, icon, iconFrom, iconTo, labels }: PlacedSymbol,
	layer: ThemedValues,
	target: RenderTarget,
	common: Attributes
): string {
	const value = <T>(kind: 'paint' | 'layout', name: string) =>
		layer.light.value<T>(kind, name, target.zoom, feature);
	const runs = [...(icon ? [{ from: iconFrom, to: iconTo }] : []), ...labels];
	const shown = target.during(
		Math.min(...runs.map(({ from }) => from)),
		Math.max(...runs.map(({ to }) => to))
	);
	/** Classes that hide the whole symbol are written once, on its wrapper. */
	const during = (from: number, to: number) => {
		const own = target.during(from, to);
		return own === shown ? '' : own;
	};
	const parts: string[] = [];
	if (icon) {
		const scale = round(value<number>('layout', 'icon-size'), 2);
		const opacity = value<number>('paint', 'icon-opacity');
		const iconThen = layer.then.icon(target.zoom, feature);
		const icons =
			iconThen === icon
				? [{ name: icon, className: '' }]
				: target.times.map(({ time, className }) => ({
						name: time === 'then' ? iconThen : icon,
						className
					}));
		parts.push(
			...icons.map(({ name, className }) =>
				element('use', {
					class: ['i', className, during(iconFrom, iconTo)].filter(Boolean).join(' '),
					href: `#s-${name}`,
					transform: scale === 1 ? null : `scale(${scale})`,
					opacity: opacity === 1 ? null : round(opacity, 2)
				})
			)
		);
	}
	parts.push(
		...labels.map((run) => labelMarkup(run, layer, feature, target, common, during(run.from, run.to)))
	);
	if (parts.length === 0) return '';
	return target.spot(target.project((feature.geometry as Point).coordinates), parts.join(''), shown);
}

function labelMarkup(
	{ anchor, offset, text }: LabelRun,
	layer: ThemedValues,
	feature: DrawnFeature,
	target: RenderTarget,
	common: Attributes,
	classes: string
): string {
	const opacity = layer.light.value<number>('paint', 'text-opacity', target.zoom, feature);
	const top = anchor.includes('top') ? 0 : anchor.includes('bottom') ? -1 : -0.5;
	const first = offset[1] + top * text.lines.length * text.lineHeight + text.lineHeight / 2 + BASELINE_EM;
	const style = Object.entries(textStyle(text, layer, feature, target)).filter(([key]) => !(key in common));
	const x = round(offset[0], 2);
	const alone = text.lines.length === 1 && text.lines[0]?.length === 1 ? text.lines[0][0] : undefined;
	// Most labels are a single span and need no nested element.
	const isPlain = alone?.scale === 1;
	return element(
		'text',
		{
			class: classes,
			...target.labelAttributes,
			'text-anchor': anchor.includes('left') ? null : anchor.includes('right') ? 'end' : 'middle',
			opacity: opacity === 1 ? null : round(opacity, 2),
			...(isPlain ? { x: x === 0 ? null : em(x), y: em(first) } : {}),
			...Object.fromEntries(style)
		},
		isPlain ? escaped(alone.text) : linesMarkup(text, x, first)
	);
}

/** Text attributes of a label, mostly the same within a layer. */
function textStyle(
	text: SetText,
	layer: ThemedValues,
	feature: DrawnFeature,
	target: RenderTarget
): Attributes {
	const haloPx = layer.light.value<number>('paint', 'text-halo-width', target.zoom, feature);
	return {
		'font-size': target.length((zoom) => layer.light.value<number>('layout', 'text-size', zoom, feature)),
		...fontAttributes(text.lines[0]?.[0]?.font),
		'letter-spacing': text.letterSpacing ? `${text.letterSpacing}em` : null,
		fill: target.colour(layer.light.colour('text-color', target.zoom, feature)),
		stroke: target.colour(layer.light.colour('text-halo-color', target.zoom, feature)),
		'stroke-width': round(haloPx * 2, 1)
	};
}

/**
 * A label's lines; `x` and the first baseline in ems of the label's size. Each line has an absolute baseline, because
 * programs interpret relative offsets differently in right-to-left text.
 */
function linesMarkup({ lines, lineHeight }: SetText, x: number, first: number): string {
	return lines
		.map((line, index) => {
			const y = first + index * lineHeight;
			const own = line[0];
			const isWhole = line.length === 1 && own?.scale === 1;
			if (isWhole && own) return element('tspan', { x: em(x), y: em(y) }, escaped(own.text));
			const mainScale = own?.scale ?? 1;
			return line
				.map((span, part) =>
					part === 0
						? element(
								'tspan',
								{ x: em(x / mainScale), y: em(y / mainScale), ...spanAttributes(span, lines) },
								escaped(span.text)
							)
						: element('tspan', spanAttributes(span, lines), escaped(span.text))
				)
				.join('');
		})
		.join('');
}

function em(value: number): string {
	return `${round(value, 2)}em`;
}

/** Attributes in which a span differs from the label's first font. */
function spanAttributes({ font, scale }: Span, lines: SetText['lines']) {
	const isOther = font !== lines[0]?.[0]?.font;
	return {
		...(isOther ? fontAttributes(font) : {}),
		'font-size': scale === 1 ? null : em(scale)
	};
}

/** Marks along a line, such as the direction of flow; smaller drawings show only every second or fourth. */
export function marksMarkup(layer: ThemedValues, feature: DrawnFeature, target: RenderTarget): string {
	const value = <T>(kind: 'paint' | 'layout', name: string) =>
		layer.light.value<T>(kind, name, target.zoom, feature);
	const icon = layer.light.icon(target.zoom, feature);
	const scale = round(value<number>('layout', 'icon-size'), 2);
	const opacity = value<number>('paint', 'icon-opacity');
	const line = (feature.geometry as LineString).coordinates.map((position) => target.project(position));
	const marks = alongLine(line, value<number>('layout', 'symbol-spacing') / target.unitPx);
	const last = target.steps.length - 1;
	const design = target.steps.findLastIndex((zoom) => zoom <= target.zoom);
	return marks
		.map(({ at, angle }, index) => {
			const from = index % 4 === 0 ? 0 : Math.max(0, design - (index % 2 === 0 ? 5 : 1));
			const mark = element('use', {
				href: `#s-${icon}`,
				transform: `rotate(${round(angle, 0)}) scale(${scale})`,
				opacity: opacity === 1 ? null : opacity
			});
			return target.spot(at, mark, target.during(from, last));
		})
		.join('');
}
