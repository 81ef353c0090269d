import type { Frame } from '#modules/storefront/contract/index.ts'
import { itemPath } from '#modules/storefront/rules/index.ts'
import type { Standing } from './visit/visit.ts'

const text = (body: string, type: string, seconds: number) =>
  new Response(body, { headers: { 'content-type': type, 'cache-control': `public, max-age=${seconds}` } })

const inXml = (address: string) => address.replaceAll('&', '&amp;')

/** Every page worth finding, in both languages. */
const sitemap = async ({ clientFor, origin, base }: Standing, frame: Frame): Promise<string> => {
  const goods = await clientFor('').storefront.addresses()
  const paths = [
    ...['/', '/kategori', '/toko', '/cari?hemat=1'],
    ...frame.stores.map(it => `/toko/${it.code.toLowerCase()}`),
    ...frame.pages.map(it => `/info/${it.slug}`),
    ...frame.categories.map(it => `/k/${it.code}`),
    ...goods.map(it => `/p/${itemPath(it.name, it.sku)}`),
  ]
  const one = (path: string) => {
    const [id, en] = [inXml(`${origin}${base}${path}`), inXml(`${origin}${base}/en${path}`)]
    return `<url><loc>${id}</loc><xhtml:link rel="alternate" hreflang="id" href="${id}"/><xhtml:link rel="alternate" hreflang="en" href="${en}"/></url>`
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${paths.map(one).join('\n')}</urlset>`
}

const manifest = ({ base }: Standing, frame: Frame) =>
  JSON.stringify({
    ...{
      id: `${base}/`,
      name: frame.company.name,
      short_name: frame.company.name,
      lang: 'id',
      start_url: `${base}/`,
      scope: `${base}/`,
    },
    ...{ display: 'standalone', background_color: '#fbf7ef', theme_color: '#0b5d46', categories: ['shopping', 'food'] },
    icons: [
      { src: `${base}/icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: `${base}/icon-192.png`, sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: `${base}/icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
    shortcuts: [
      { name: 'Keranjang', url: `${base}/keranjang` },
      { name: 'Sedang hemat', url: `${base}/cari?hemat=1` },
    ],
  })

/** What only machines read: the map of the shop, what robots may, how it is installed. Undefined: another page. */
export const machinePage = async (standing: Standing, frame: Frame, path: string): Promise<Response | undefined> => {
  const { origin, base } = standing
  if (path === '/sitemap.xml') return text(await sitemap(standing, frame), 'application/xml', 3600)
  if (path === '/robots.txt')
    return text(
      `User-agent: *\nDisallow: ${base}/keranjang\nDisallow: ${base}/bayar\nDisallow: ${base}/pesanan\nDisallow: ${base}/akun\nSitemap: ${origin}${base}/sitemap.xml\n`,
      'text/plain; charset=utf-8',
      3600,
    )
  if (path === '/manifest.webmanifest') return text(manifest(standing, frame), 'application/manifest+json', 3600)
  return undefined
}
