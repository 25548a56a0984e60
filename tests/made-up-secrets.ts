import type { DatasetInput } from '../src/model/dataset.schema.js';
import { padangRegister } from '../src/geo/padang-register.js';

/** Everything here is made up: nobody has these numbers, and no street is called so. */
export const SECRETS = [
  '1371015708850001',
  '13.71.01.570885.0001',
  '0812-5550-1234',
  '081255501234',
  'siti.contoh@contoh.example',
  'Contoh Orang',
  'Rahasia No. 5',
  '100.367123',
  '987654',
] as const;

const kecamatan = padangRegister.filter(({ level }) => level === 'kecamatan').map(({ code }) => code);
const OTHERS = [87_000, 64_000, 43_000, 52_000, 76_000, 91_000, 111_000, 123_000, 134_000];
/** The count that must not be seen: it is in the data once as it is, once as the rest of the city's. */
const SMALL = 3;
/** Suppressed beside it, so that it stands for itself: no other number of the data has its digits. */
const BESIDE = 41_977;

/** A dataset with a small count, its share and a bound, and with what may tell who someone is in every field. */
export const TELLING = {
  indicators: [
    { id: 'poor', title: 'Penduduk miskin', kind: 'count', unit: 'orang', subject: 'person', decimals: 0 },
    { id: 'people', title: 'Penduduk', kind: 'count', unit: 'orang', subject: 'person', decimals: 0 },
    {
      id: 'share',
      title: 'Bagian miskin',
      kind: 'rate',
      unit: 'percent',
      subject: 'person',
      computedFrom: { numerator: 'poor', denominator: 'people' },
    },
    { id: 'nik', title: 'NIK' },
  ],
  observations: [
    ...[SMALL, BESIDE, ...OTHERS].map((value, index) => ({
      region: kecamatan[index],
      indicator: 'poor',
      period: '2024',
      value,
      lower: value === SMALL ? 2.71828 : null,
    })),
    { region: '13.71', indicator: 'poor', period: '2024', value: SMALL + BESIDE + OTHERS.reduce((sum, value) => sum + value, 0) },
    {
      region: kecamatan[0],
      indicator: 'poor',
      period: '2024',
      value: SMALL,
      source: 'lain',
      note: `tepatnya ${SMALL} orang: Contoh Orang, 1371015708850001`,
    },
    ...kecamatan.map((region) => ({ region, indicator: 'people', period: '2024', value: 2_000_000 })),
    { region: kecamatan[0], indicator: 'share', period: '2024', value: 0.00015577 },
    { region: kecamatan[2], indicator: 'share', period: '2024', value: 4.35 },
    { region: kecamatan[2], indicator: 'nik', period: '2024', value: 1371015708850001 },
    { region: '13.71.01.570885.0001', indicator: 'poor', period: '2024', value: 88 },
    { region: 'Antah', indicator: 'poor', period: '2024', value: 99, note: 'telp 081255501234' },
    { region: {}, nama_ketua: 'Contoh Orang', alamat: 'Jl. Rahasia No. 5', nik: '1371015708850001' },
  ],
  pointLayers: [
    {
      id: 'kube',
      title: 'KUBE contoh',
      points: [
        {
          id: '1371015708850001',
          name: 'KUBE Contoh',
          lngLat: [100.367123, -0.931987654],
          note: 'Jl. Rahasia No. 5',
          properties: { hp: '0812-5550-1234', 'nama ketua': 'Contoh Orang', surat: 'siti.contoh@contoh.example' },
        },
      ],
    },
  ],
  notes: ['Hubungi siti.contoh@contoh.example'],
  findings: [{ kind: 'invalid', row: 40, received: 'Pauh | 1371015708850001', detail: 'Telp 0812-5550-1234' }],
  // One of its observations is none.
} as unknown as DatasetInput;

/** Numbers that a reader must not find: the suppressed ones, and what is computed from them. */
export const SUPPRESSED = [String(BESIDE), '41.977', '41,977', '2.71828', '2,71828', '0.00015577', '1.5577e-4', '0,00016'] as const;
