/** What a variant changes in a picture: its colour on the pack, or what the thing itself looks like. */
export type VariantLook = { readonly colour?: string; readonly art?: string }

/** The first word of the variant's name that stands here decides. */
const COLOURS: Readonly<Record<string, string>> = {
  cokelat: '#6b3d22',
  cocoa: '#6b3d22',
  dark: '#3b2318',
  mocca: '#7a4f33',
  kopi: '#4a2f1f',
  kola: '#5b2a1e',
  hitam: '#2f2b33',
  stroberi: '#e0557f',
  mawar: '#d9507a',
  sakura: '#f09ab8',
  merah: '#c92c3c',
  jambu: '#e5738a',
  frambozen: '#c2255c',
  muda: '#e79ab0',
  jeruk: '#f28c28',
  mangga: '#f2a13a',
  wortel: '#f07f23',
  oranye: '#f28c28',
  lemon: '#f2d22e',
  keju: '#f5bd3a',
  nanas: '#f0c22e',
  jagung: '#f0b429',
  pisang: '#f4d35e',
  kuning: '#f0c419',
  madu: '#e59a1b',
  vanila: '#f3e2b3',
  durian: '#d8c24a',
  hijau: '#3f9b46',
  melon: '#9ccf6a',
  apel: '#8cbf3f',
  pandan: '#4faa5a',
  mint: '#3fb59a',
  matcha: '#7fa650',
  sayur: '#5da54a',
  ijo: '#5da54a',
  alpukat: '#6f8f3a',
  pinus: '#2f7d4f',
  biru: '#2f80c9',
  segar: '#2fa9c9',
  blueberry: '#4b5fc0',
  lavender: '#8f7bd0',
  anggur: '#7b3fa0',
  ungu: '#6b3fa0',
  navy: '#243a63',
  pedas: '#d62f2f',
  cabai: '#d62f2f',
  balado: '#c9302c',
  rendang: '#8f3b2a',
  geprek: '#d6452b',
  sambal: '#c9302c',
  bbq: '#8f3b2a',
  kari: '#d99a1b',
  soto: '#e0b23a',
  putih: '#eef1f4',
  tawar: '#e9eef2',
  susu: '#f1ece2',
  original: '#c8324a',
  asli: '#b5472f',
  abu: '#9aa3ad',
  krem: '#e6d5b0',
  marun: '#7a1f35',
}

const ARTS: Readonly<Record<string, VariantLook>> = {
  Malang: { colour: '#9dbf4a' },
  'Granny Smith': { colour: '#7fb53a' },
  Ambon: { colour: '#c9cf3f' },
  Keprok: { colour: '#e8982e' },
  'Harum Manis': { colour: '#7fa845' },
  'Gedong Gincu': { colour: '#e8622e' },
  California: { colour: '#ee8234' },
  'Salak Pondoh': { art: 'fruit-pear', colour: '#7a4a24' },
  Manggis: { art: 'fruit-apple', colour: '#5a2345' },
  Duku: { art: 'potato', colour: '#d6b878' },
  Rambutan: { art: 'fruit-orange', colour: '#c92c3c' },
  'Alpukat Mentega': { art: 'fruit-avocado', colour: '#4f7a2f' },
  'Jambu Kristal': { art: 'fruit-pear', colour: '#9ccf6a' },
  Sirsak: { art: 'fruit-mango', colour: '#4f8a3f' },
  'Nanas Madu': { art: 'fruit-pineapple', colour: '#e5a823' },
  'Buah Naga': { art: 'fruit-mango', colour: '#d6336c' },
  Hijau: { colour: '#6fae3f' },
  Rock: { art: 'fruit-whole', colour: '#cdb98a' },
  'Kol Putih': { colour: '#a9cf86' },
  'Sawi Hijau': { colour: '#4fa845' },
  Pakcoy: { colour: '#2f8a4a' },
  Selada: { colour: '#7fbf4a' },
  Tomat: { art: 'veg-tomato', colour: '#d9432f' },
  'Terong Ungu': { art: 'veg-long', colour: '#5b2a7a' },
  Timun: { art: 'veg-long', colour: '#4f9a3c' },
  'Labu Siam': { art: 'fruit-pear', colour: '#8fbf5a' },
  Paprika: { art: 'veg-pepper', colour: '#d9432f' },
  Pare: { art: 'veg-long', colour: '#6fae5a' },
  Buncis: { art: 'veg-pods', colour: '#4f9a3c' },
  'Kacang Panjang': { art: 'veg-pods', colour: '#3f8a4a' },
  'Jagung Manis': { art: 'corn', colour: '#f0b429' },
  'Ubi Cilembu': { colour: '#c9823f' },
  Singkong: { art: 'carrot', colour: '#8a5a3a' },
  Talas: { colour: '#7a5a45' },
  Bombay: { colour: '#c98a3f' },
  'Kembang Kol': { colour: '#e5dcb8' },
  Serai: { art: 'veg-pods', colour: '#9ab973' },
  Kunyit: { colour: '#e08a1f' },
  'Rawit Hijau': { colour: '#4f9a3c' },
  'Hijau Besar': { colour: '#3f8a3f' },
  Orangutan: { colour: '#c2622e' },
  Harimau: { colour: '#e8982e' },
  Badak: { colour: '#7b828b' },
  Komodo: { colour: '#6f8a4a' },
  Spatula: { art: 'spatula', colour: '#8a5a2b' },
  Centong: { art: 'spatula', colour: '#b07a43' },
  Saringan: { art: 'pan', colour: '#94a3b3' },
  Talenan: { art: 'board', colour: '#c08a4e' },
  Parutan: { art: 'board', colour: '#94a3b3' },
  'Cobek Batu': { art: 'mortar', colour: '#6b6f76' },
  Piring: { art: 'plate', colour: '#7fb3d5' },
  Mangkuk: { art: 'bowl', colour: '#0e7490' },
  Gelas: { art: 'glass', colour: '#8fc6dd' },
  'Sendok Garpu': { art: 'fork', colour: '#7b8a99' },
  Cangkir: { art: 'cup', colour: '#c2452d' },
}

const FALLBACK = ['#d9482b', '#2f80c9', '#3f9b46', '#8f5fc0', '#e0a01b', '#0f8b8d', '#c2457f', '#6b7d3a']

/** Colour of the variant's stripe on a pack. */
export const stripeOf = (variant: string): string => {
  for (const word of variant.toLowerCase().split(' ')) if (COLOURS[word]) return COLOURS[word]
  const sum = [...variant].reduce((total, letter) => total * 31 + letter.charCodeAt(0), 7) >>> 0
  return FALLBACK[sum % FALLBACK.length]!
}

/** Words that name a colour and nothing else. */
const PLAIN = new Set('merah hijau kuning hitam biru ungu putih navy abu krem marun lavender muda cokelat'.split(' '))

/** What the thing itself looks like in this variant; clothes, fruit and toys follow the word for the colour. */
export const thingOf = (variant: string): VariantLook => {
  const own = ARTS[variant]
  if (own) return own
  const word = variant
    .toLowerCase()
    .split(' ')
    .findLast(one => PLAIN.has(one))
  return word ? { colour: COLOURS[word]! } : {}
}
