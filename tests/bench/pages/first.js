import { create } from 'peer';
import './style.css';

const [shapes, figures] = await Promise.all(
  ['data/shapes.json', 'data/figures.json'].map((url) => fetch(url).then((response) => response.json())),
);
await create({ shapes, ...figures });
