import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { endpoints } from '../../kit/build/endpoints.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** While developing, the server that answers behind the screen. */
const behind = { target: `http://127.0.0.1:${process.env.UJUNG_PORT ?? 4870}`, changeOrigin: false }

/** Where each part of the contract stands: the key on the server, its module, the exported name. */
const PARTS = [
  ['access', 'access', 'accessContract'],
  ['books', 'books', 'booksContract'],
  ['catalog', 'catalog', 'catalogContract'],
  ['checks', 'checks', 'checksContract'],
  ['company', 'company', 'companyContract'],
  ['customers', 'customers', 'customersContract'],
  ['distribution', 'distribution', 'distributionContract'],
  ['flow', 'flow', 'flowContract'],
  ['lanes', 'lanes', 'lanesContract'],
  ['notify', 'notify', 'notifyContract'],
  ['orders', 'orders', 'wholesaleContract'],
  ['papers', 'papers', 'papersContract'],
  ['party', 'party', 'partyContract'],
  ['payments', 'payments', 'paymentsContract'],
  ['people', 'people', 'peopleContract'],
  ['pricing', 'pricing', 'pricingContract'],
  ['purchasing', 'purchasing', 'purchasingContract'],
  ['sales', 'sales', 'salesContract'],
  ['replenishment', 'replenishment', 'replenishmentContract'],
  ['reports', 'reports', 'reportsContract'],
  ['start', 'company', 'startContract'],
  ['stock', 'stock', 'stockContract'],
  ['terms', 'sync', 'termsContract'],
  ['watch', 'sync', 'watchContract'],
] as const

export default defineConfig({
  root: here,
  base: '/desk/',
  publicDir: `${here}public`,
  cacheDir: `${root}.build/vite-desk`,
  build: {
    outDir: `${root}dist/desk`,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': behind, '/auth': behind, '/live': behind, '/pictures': behind, '/files': behind } },
  // The form editor and its viewer must share one copy, or its hooks find nothing.
  resolve: { dedupe: ['preact'] },
  plugins: [endpoints('desk', PARTS), react()],
})
