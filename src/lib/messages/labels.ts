import * as m from './compiled/messages.js';

// Texts for the values that data take. A value without a text fails to compile where the table is used.

export const OWN_COPY_REFUSED_LABELS = {
	empty: m.own_copy_refused_empty,
	'too-short': m.own_copy_refused_too_short,
	'too-large': m.own_copy_refused_too_large,
	'not-text': m.own_copy_refused_not_text,
	'no-match': m.own_copy_refused_no_match,
	unreachable: m.own_copy_refused_unreachable
};

export const CERTAINTY_LABELS = {
	documented: m.certainty_documented,
	inferred: m.certainty_inferred,
	illustrative: m.certainty_illustrative
};

export const CERTAINTY_MEANING_LABELS = {
	documented: m.certainty_documented_meaning,
	inferred: m.certainty_inferred_meaning,
	illustrative: m.certainty_illustrative_meaning
};

export const CITE_OPEN_LABELS = {
	place: m.cite_open_place,
	claim: m.cite_open_claim
};

export const COMPASS_LABELS = {
	n: m.compass_n,
	ne: m.compass_ne,
	e: m.compass_e,
	se: m.compass_se,
	s: m.compass_s,
	sw: m.compass_sw,
	w: m.compass_w,
	nw: m.compass_nw,
	nne: m.compass_nne,
	ene: m.compass_ene,
	ese: m.compass_ese,
	sse: m.compass_sse,
	ssw: m.compass_ssw,
	wsw: m.compass_wsw,
	wnw: m.compass_wnw,
	nnw: m.compass_nnw
};

export const EMBED_SIDE_LABELS = {
	width: m.embed_width,
	height: m.embed_height
};

export const EXPORT_GROUP_LABELS = {
	whole: m.exports_whole,
	layers: m.exports_layers
};

export const FILTER_FACET_LABELS = {
	standings: m.filter_facet_standings,
	modalities: m.filter_facet_modalities,
	speakers: m.filter_facet_speakers,
	span: m.filter_facet_span
};

export const FILTER_DATE_LABELS = {
	from: m.filter_from,
	to: m.filter_to
};

export const IMAGE_EXTENT_LABELS = {
	window: m.image_extent_window,
	paper: m.image_extent_paper
};

export const IMAGE_FAILED_LABELS = {
	data: m.image_failed_data,
	draw: m.image_failed_draw
};

export const IMAGE_FORMAT_LABELS = {
	png: m.image_format_png,
	svg: m.image_format_svg
};

export const MAP_START_LABELS = {
	failed: m.map_start_failed,
	'data-saved': m.map_start_data_saved
};

export const MAP_STAYS_LABELS = {
	failed: m.map_stays_failed,
	'data-saved': m.map_stays_data_saved
};

export const MODALITY_LABELS = {
	asserted: m.modality_asserted,
	quoted: m.modality_quoted,
	'reported-rejected': m.modality_reported_rejected,
	prediction: m.modality_prediction,
	motive: m.modality_motive,
	inference: m.modality_inference
};

export const MODALITY_MEANING_LABELS = {
	asserted: m.modality_asserted_meaning,
	quoted: m.modality_quoted_meaning,
	motive: m.modality_motive_meaning,
	prediction: m.modality_prediction_meaning,
	inference: m.modality_inference_meaning,
	'reported-rejected': m.modality_reported_rejected_meaning
};

export const PROFILE_KIND_LABELS = {
	base: m.profile_kind_base,
	port: m.profile_kind_port,
	place: m.profile_kind_place,
	town: m.profile_kind_town
};

export const RELATION_LABELS = {
	supports: m.relation_supports,
	cooperates: m.relation_cooperates,
	courts: m.relation_courts,
	presses: m.relation_presses,
	opposes: m.relation_opposes,
	'turns-from': m.relation_turns_from,
	'works-against': m.relation_works_against,
	'acts-in': m.relation_acts_in
};

export const SEARCH_KIND_LABELS = {
	place: m.search_kind_place,
	claim: m.search_kind_claim,
	actor: m.search_kind_actor,
	event: m.search_kind_event,
	source: m.search_kind_source
};

export const SEARCH_NEARNESS_LABELS = {
	exact: m.search_nearness_exact,
	similar: m.search_nearness_similar,
	partial: m.search_nearness_partial
};

export const SHARE_TITLE_LABELS = {
	view: m.share_title_view,
	place: m.share_title_place,
	claim: m.share_title_claim
};

export const PANEL_HEIGHT_LABELS = {
	peek: m.panel_height_low,
	half: m.panel_height_half,
	full: m.panel_height_full
};

export const SOURCE_SEEN_LABELS = {
	page: m.sources_seen_page,
	excerpt: m.sources_seen_excerpt,
	address: m.sources_seen_address
};

export const SOURCE_TYPE_LABELS = {
	web: m.sources_web,
	dataset: m.sources_dataset,
	'own-knowledge': m.sources_own_knowledge
};

export const STANDING_LABELS = {
	supported: m.standing_supported,
	partly: m.standing_partly,
	contradicted: m.standing_contradicted,
	garbled: m.standing_garbled,
	'no-source-found': m.standing_no_source_found,
	opinion: m.standing_opinion
};

export const STANDING_MEANING_LABELS = {
	supported: m.standing_supported_meaning,
	partly: m.standing_partly_meaning,
	contradicted: m.standing_contradicted_meaning,
	garbled: m.standing_garbled_meaning,
	'no-source-found': m.standing_no_source_found_meaning,
	opinion: m.standing_opinion_meaning
};

export const STANDING_SHORT_LABELS = {
	supported: m.standing_short_supported,
	partly: m.standing_short_partly,
	contradicted: m.standing_short_contradicted,
	garbled: m.standing_short_garbled,
	'no-source-found': m.standing_short_no_source_found,
	opinion: m.standing_short_opinion
};

export const STATE_LABELS = {
	built: m.state_built,
	'said-built': m.state_said_built,
	begun: m.state_begun,
	planned: m.state_planned,
	ended: m.state_ended,
	unnamed: m.state_unnamed
};

export const STATUS_LABELS = {
	latest: m.status_latest,
	then: m.status_then
};

export const EVENT_KIND_LABELS = {
	article: m.timeline_article,
	record: m.timeline_record,
	foretold: m.timeline_foretold
};
