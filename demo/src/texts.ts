/** The page's own texts; what describes a figure comes from the dataset. */
export interface PageTexts {
  readonly skip: string;
  readonly office: string;
  readonly title: string;
  readonly lead: string;
  readonly otherLanguage: string;
  readonly otherPage: string;
  readonly figures: string;
  readonly povertyRate: string;
  readonly povertyRateNote: string;
  readonly poorPeople: string;
  readonly poorPeopleUnit: string;
  readonly helpers: string;
  readonly helpersNote: string;
  readonly grants: string;
  readonly grantsNote: string;
  readonly source: string;
  readonly map: string;
  readonly mapLead: string;
  readonly views: readonly { readonly title: string; readonly note: string }[];
  readonly viewFailed: string;
  readonly basemap: string;
  readonly saveCsv: string;
  readonly saveSvg: string;
  readonly trend: string;
  readonly trendNote: string;
  readonly trendTable: string;
  readonly trendBand: string;
  readonly period: string;
  readonly value: string;
  readonly reading: string;
  readonly readingPoints: readonly string[];
  readonly method: string;
  readonly methodPoints: readonly string[];
  readonly data: string;
  readonly dataLead: string;
  readonly dataFiles: readonly { readonly file: string; readonly title: string }[];
  readonly embed: string;
  readonly embedLead: string;
  readonly embedTag: string;
  readonly embedFrame: string;
  readonly copy: string;
  readonly copied: string;
  readonly footer: string;
}

export const TEXTS: Readonly<Record<'id' | 'en', PageTexts>> = {
  id: {
    skip: 'Langsung ke peta',
    office: 'Kota Padang · keterbukaan informasi publik',
    title: 'Kemiskinan dan bantuan sosial di Kota Padang',
    lead: 'Angka terbit tentang kemiskinan, kesejahteraan keluarga, relawan sosial, dan hibah usaha bersama. Setiap angka menyebut sumbernya; yang diperkirakan, diasumsikan, atau sekadar contoh ditandai.',
    otherLanguage: 'English',
    otherPage: './en.html',
    figures: 'Angka pokok',
    povertyRate: 'penduduk miskin',
    povertyRateNote: 'Dari survei sekitar 760 rumah tangga: galat sampel saja kira-kira ± 1,4 poin.',
    poorPeople: 'penduduk miskin',
    poorPeopleUnit: 'ribu orang',
    helpers: 'PSM, relawan sosial masyarakat',
    helpersNote:
      'Berita 1 Juli 2025 menyebut “tidak kurang dari 312” pada pelatihan, dan 11 TKSK, yang menurut pengertiannya satu untuk tiap kecamatan.',
    grants: 'hibah untuk 10 KUBE',
    grantsNote: 'Dari APBD Kota Padang. Penerima menurut kecamatan belum diterbitkan.',
    source: 'Sumber',
    map: 'Peta kecamatan',
    mapLead: 'Pilih salah satu dari empat tampilan. Ketuk satu kecamatan untuk membaca angkanya.',
    views: [
      { title: 'Keluarga tahap rendah 2008', note: 'angka terbit' },
      { title: 'Perkiraan kemiskinan 2024', note: 'perkiraan' },
      { title: 'Relawan', note: 'asumsi' },
      { title: 'Hibah KUBE', note: 'CONTOH' },
    ],
    viewFailed: 'Data tampilan itu tidak dapat dimuat, jadi tampilan sebelumnya tetap ada. Periksa sambungan internet, lalu coba lagi.',
    basemap: 'Peta dasar (mengunduh sekitar 0,5 MB)',
    saveCsv: 'Unduh data yang tampil (CSV)',
    saveSvg: 'Unduh gambar (SVG)',
    trend: 'Angka kemiskinan sejak 2016',
    trendNote:
      'Persen penduduk, Maret tiap tahun. Pita menunjukkan kira-kira ± 1,4 poin dari galat sampel saja: naik turun dari satu tahun ke tahun berikutnya berada di dalamnya.',
    trendTable: 'Angka dan sumber tiap tahun',
    trendBand: 'galat sampel ± 1,4 poin',
    period: 'Periode',
    value: 'Angka kemiskinan',
    reading: 'Cara membaca peta',
    readingPoints: [
      'Warna menunjukkan tingkat (persen atau per 10.000 penduduk), bukan jumlah. Batas kelas tertulis pada legenda.',
      'Jumlah, seperti rupiah hibah, digambar sebagai lingkaran: luasnya sebanding dengan nilainya.',
      'Arsiran berarti tidak ada kelas: tidak ada data, dirahasiakan, tidak berlaku, atau belum jelas. Legenda menyebut yang mana.',
      'Kecamatan yang luas tampak menonjol, padahal empat yang terluas hanya dihuni 35 persen keluarga. Sekitar separuh kota adalah hutan lindung.',
      'Tabel di bawah peta berisi semua angka yang sama, dapat diurutkan, dan dapat dibaca dengan pembaca layar.',
    ],
    method: 'Metode dan batasnya',
    methodPoints: [
      'Keluarga tahap rendah: tabel terbit Bappeda Kota Padang, akhir 2008, satu-satunya tabel kesejahteraan menurut kecamatan yang ada di tangan. Tahap rendah (Pra Sejahtera atau KS I) tidak sama dengan miskin.',
      'Perkiraan kemiskinan 2024: BPS hanya menerbitkan angka kota. Pola 2008 disesuaikan ke angka kota 4,06 persen (SPREE, Purcell dan Kish 1980): odds (nisbah peluang) tiap kecamatan dikalikan satu tetapan. Rentang adalah nilai terkecil dan terbesar dari empat cara hitung, bukan selang kepercayaan. Angka dicetak dan dibandingkan dengan satu desimal. Yang dapat dikatakan hanya di bawah, belum jelas, atau di atas angka kota.',
      'Relawan: 312 PSM untuk 104 kelurahan tepat tiga per kelurahan. Peta membagi asumsi itu dengan penduduk pertengahan 2023; jumlah sebenarnya menurut kecamatan belum kami temukan.',
      'Hibah KUBE: letak, nama, dan jumlah tiap titik dikarang untuk peragaan dan bertanda CONTOH. Yang diterbitkan hanya Rp110.862.500 untuk 10 KUBE.',
      'Tidak ada data pribadi di halaman ini: tidak ada nama, NIK, atau alamat penerima.',
    ],
    data: 'Data',
    dataLead: 'Set data lengkap dengan sumber, status, dan metode setiap nilai:',
    dataFiles: [
      { file: 'padang.json', title: 'padang.json – angka terbit dan perkiraan' },
      { file: 'demo.json', title: 'demo.json – ditambah titik CONTOH hibah KUBE' },
    ],
    embed: 'Pasang peta ini di situs Anda',
    embedLead:
      'Salin salah satu potongan ini. Untuk tag, letakkan dahulu isi folder dist dari paket npm padang-map di situs Anda. WordPress dan situs lain yang membuang skrip memakai iframe.',
    embedTag: 'Tag peta',
    embedFrame: 'Iframe',
    copy: 'Salin',
    copied: 'Tersalin',
    footer: 'Halaman ini tidak memakai kuki dan tidak memuat apa pun dari situs lain.',
  },
  en: {
    skip: 'Skip to the map',
    office: 'Kota Padang · public transparency',
    title: 'Poverty and social help in Kota Padang',
    lead: 'Published figures on poverty, family welfare, social volunteers and grants to joint businesses. Every figure names its source; what is estimated, assumed or merely an example is marked.',
    otherLanguage: 'Bahasa Indonesia',
    otherPage: './index.html',
    figures: 'Headline figures',
    povertyRate: 'of the population is poor',
    povertyRateNote: 'From a survey of about 760 households: roughly ± 1.4 points from sampling alone.',
    poorPeople: 'poor people',
    poorPeopleUnit: 'thousand',
    helpers: 'PSM, community volunteers',
    helpersNote:
      'The article of 1 July 2025 says “no fewer than 312” at the training, and 11 TKSK, of whom by definition there is one for each kecamatan.',
    grants: 'in grants to 10 KUBE',
    grantsNote: 'From the city budget (APBD). Recipients by kecamatan are not published.',
    source: 'Source',
    map: 'Map of the kecamatan',
    mapLead: 'Choose one of four views. Tap a kecamatan to read its figure.',
    views: [
      { title: 'Low-stage families 2008', note: 'published' },
      { title: 'Estimated poverty 2024', note: 'estimate' },
      { title: 'Volunteers', note: 'assumption' },
      { title: 'KUBE grants', note: 'EXAMPLE' },
    ],
    viewFailed: 'The data of that view could not be loaded, so the one before stays. Check the connection and try again.',
    basemap: 'Basemap (fetches about 0.5 MB)',
    saveCsv: 'Download the data shown (CSV)',
    saveSvg: 'Download the picture (SVG)',
    trend: 'Poverty rate since 2016',
    trendNote:
      'Per cent of the population, March of each year. The band shows roughly ± 1.4 points from sampling alone: the ups and downs from one year to the next lie within it.',
    trendTable: 'Figures and sources by year',
    trendBand: 'sampling error ± 1.4 points',
    period: 'Period',
    value: 'Poverty rate',
    reading: 'How to read the map',
    readingPoints: [
      'Colour shows a rate (per cent, or per 10,000 people), not a count. The legend prints the class breaks.',
      'Counts and amounts, such as grants in rupiah, are drawn as circles whose area is in proportion to the value.',
      'A pattern means that there is no class: no data, suppressed, not applicable, or unclear. The legend says which.',
      'Large kecamatan stand out, though the four largest hold only 35 per cent of the families. About half of the city is protected forest.',
      'The table below the map holds the same figures; it can be sorted, and read with a screen reader.',
    ],
    method: 'Method and limits',
    methodPoints: [
      'Low-stage families: a table published by Bappeda Kota Padang, end of 2008, the only welfare table by kecamatan at hand. A low stage (Pra Sejahtera or KS I) is not the same as poor.',
      'Estimated poverty 2024: BPS publishes the city figure only. The 2008 pattern is raked to the city’s 4.06 per cent (SPREE, Purcell and Kish 1980): each kecamatan’s odds are multiplied by one constant. The range is the least and the greatest of four ways of computing, not a confidence interval. Figures are printed and compared with one decimal. All that can be said is below, unclear, or above the city’s figure.',
      'Volunteers: 312 PSM for 104 kelurahan is exactly three each. The map divides that assumption by the population of the middle of 2023; we have not found real counts by kecamatan.',
      'KUBE grants: the place, name and amount of each point are made up for show and marked EXAMPLE. Only Rp110,862,500 to 10 KUBE is published.',
      'There are no personal data on this page: no names, NIK or addresses of recipients.',
    ],
    data: 'Data',
    dataLead: 'The datasets, with source, status and method of every value:',
    dataFiles: [
      { file: 'padang.json', title: 'padang.json – published figures and estimates' },
      { file: 'demo.json', title: 'demo.json – with the EXAMPLE points of KUBE grants' },
    ],
    embed: 'Put this map on your site',
    embedLead:
      'Copy one of these. For the tag, first put the dist folder of the npm package padang-map on your site. WordPress and other sites that strip scripts take the iframe.',
    embedTag: 'The tag',
    embedFrame: 'Iframe',
    copy: 'Copy',
    copied: 'Copied',
    footer: 'This page sets no cookies and loads nothing from other sites.',
  },
};
