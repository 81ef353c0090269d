import type { ShopItem } from '#modules/storefront/contract/index.ts'
import { itemAt } from '../parts/card.ts'
import { pictureAt } from '../parts/picture.ts'
import type { Visit } from '../visit/visit.ts'

/** Product and Offer as schema.org has them; the price is the one the page shows. */
export const itemData = (visit: Visit, item: ShopItem): object => {
  const picture = pictureAt(visit, item.picture, item.sku)
  const gtin = item.barcodes.find(code => /^\d{8}$|^\d{12,14}$/.test(code))
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: visit.name(item.name),
    sku: item.sku,
    ...(gtin && { gtin }),
    ...(item.brand && { brand: { '@type': 'Brand', name: item.brand } }),
    ...(picture && { image: [`${visit.origin}${picture}`] }),
    ...(visit.name(item.about) && { description: visit.name(item.about) }),
    offers: {
      '@type': 'Offer',
      url: `${visit.origin}${visit.to(itemAt(item))}`,
      priceCurrency: visit.frame.company.currency,
      price: item.price,
      availability: `https://schema.org/${item.stock === 'out' ? 'OutOfStock' : item.stock === 'few' ? 'LimitedAvailability' : 'InStock'}`,
      seller: { '@type': 'Organization', name: visit.frame.company.name },
    },
  }
}
