import { readFileSync, writeFileSync } from 'node:fs';
import { fillReadme, type Manifest } from './readme-tables.js';

// Makes the README's tables anew from custom-elements.json: `npm run build:readme`.

const readmeFile = new URL('../README.md', import.meta.url);
const manifestFile = new URL('../custom-elements.json', import.meta.url);

const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
writeFileSync(readmeFile, fillReadme(readFileSync(readmeFile, 'utf8'), manifest));
