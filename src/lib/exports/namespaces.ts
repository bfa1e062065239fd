/** Identifiers of formats and licences: written to files, never fetched. */
export const KML_NAMESPACE = 'http://www.opengis.net/kml/2.2';
export const GPX_NAMESPACE = 'http://www.topografix.com/GPX/1/1';
/** Web Annotation's fragment selector for HTML. */
export const HTML_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3236';
/** JSON-LD context of Linked Places 1.1 to 1.3, pinned to the revision the writer follows. */
export const LPF_CONTEXT =
	'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/4f3e376d451f30db92f391313e4700a89511713b/linkedplaces-context-v1.1.jsonld';
/** Inkscape reads layer names from this namespace. */
export const INKSCAPE_NAMESPACE = 'http://www.inkscape.org/namespaces/inkscape';
/** Licence of the atlas's texts and data. */
export const CC_BY = {
	licence: 'CC BY 4.0',
	licenceUrl: 'https://creativecommons.org/licenses/by/4.0/'
} as const;
