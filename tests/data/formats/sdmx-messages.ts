import { readSdmx, type SdmxOptions } from '../../../src/data/formats/sdmx.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { validatedMadeUp } from '../inputs.js';

/** Reads a message: an SDMX-CSV as it is, anything else as SDMX-JSON. */
export const readMessage = (message: unknown, options: SdmxOptions = {}) =>
  readSdmx(new TextEncoder().encode(typeof message === 'string' ? message : JSON.stringify(message)), options, {
    regions: padangRegister,
    source: { id: 'api', title: 'api' },
  });

/** What a message comes to on the map: indicator, region, period, value and status of each observation. */
export const shownOf = (message: unknown, options?: SdmxOptions) =>
  validatedMadeUp(readMessage(message, options)).dataset.observations.map(({ indicator, region, period, value, status }) => [
    indicator,
    region,
    period,
    value,
    status,
  ]);

/** The header of an SDMX-CSV by area and time. */
export const HEAD = 'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE';

/** A row below it, from its area on. */
export const row = (rest: string) => `dataflow,X:Y(1.0),I,${rest}`;

const component = (id: string, ...values: readonly unknown[]) => ({ id, values });

/** A flat SDMX-JSON over one area and two years, made up. */
export const flatMessage = (observations: object, structure: object = {}, dataSet: object = {}) => ({
  data: {
    structures: [
      {
        dimensions: {
          observation: [
            component('REF_AREA', { id: 'A', names: { id: 'Daerah' } }),
            component('TIME_PERIOD', { value: '2023' }, { id: '2024' }),
          ],
        },
        measures: { observation: [{ id: 'OBS_VALUE' }] },
        ...structure,
      },
    ],
    dataSets: [{ structure: 0, action: 'Information', observations, ...dataSet }],
  },
});
