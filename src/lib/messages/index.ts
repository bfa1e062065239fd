/** Every text of the interface, as a typed function: `m.nav_about()`. The texts are in `en.json`. */
export * as m from './compiled/messages.js';
export * from './format';
export * from './labels';
