import { composeScene, padangBoundaries, validate } from '../../../src/core.js';
import { SvgRenderer } from '../../../src/render/svg/svg.renderer.js';
import { rendererContract } from '../../contract/renderer-contract.js';
import { demoDataset } from '../demo-dataset.js';

const { dataset } = validate(demoDataset);

rendererContract('SVG', {
  make: () => new SvgRenderer(),
  scene: composeScene(dataset, padangBoundaries(), { indicator: 'poverty-rate-estimate', layers: ['kube-grants'] }),
  other: composeScene(dataset, padangBoundaries(), { indicator: 'low-welfare-families', language: 'en' }),
});
