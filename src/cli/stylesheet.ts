import { readFileSync } from 'node:fs';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The stylesheet of the static figure. The build of the command runs this module and ships what it exports in its place. */
export const stylesheet = textOf('../render/static/host.css') + textOf('../render/figure/figure.css');
