import { operationContract } from '../../contract/operation-contract.js';

operationContract('A map of SVG', { attributes: {} });
