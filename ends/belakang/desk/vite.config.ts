import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { minifyContractRouter } from '@orpc/contract'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** While developing, the server that answers behind the screen. */
const behind = { target: `http://127.0.0.1:${process.env.UJUNG_PORT ?? 4870}`, changeOrigin: false }

/** Where each part of the contract stands: the key on the server, its module, the exported name. */
const PARTS = [
  ['access', 'access', 'accessContract'],
  ['books', 'books', 'booksContract'],
  ['catalog', 'catalog', 'catalogContract'],
  ['company', 'company', 'companyContract'],
  ['flow', 'flow', 'flowContract'],
  ['papers', 'papers', 'papersContract'],
  ['party', 'party', 'partyContract'],
  ['payments', 'payments', 'paymentsContract'],
  ['pricing', 'pricing', 'pricingContract'],
  ['purchasing', 'purchasing', 'purchasingContract'],
  ['sales', 'sales', 'salesContract'],
  ['stock', 'stock', 'stockContract'],
  ['watch', 'sync', 'watchContract'],
] as const

const NAME = 'virtual:desk-endpoints'

/** The browser needs to know where endpoints are, not how their answers are checked: no schemas in the bundle. */
const endpoints = (): Plugin => ({
  name: 'desk-endpoints',
  resolveId: id => (id === NAME ? `\0${NAME}` : undefined),
  load: async id => {
    if (id !== `\0${NAME}`) return undefined
    const parts = await Promise.all(
      PARTS.map(async ([key, module, name]) => {
        const file = pathToFileURL(join(root, 'modules', module, 'contract/index.ts')).href
        const door = (await import(file)) as Record<string, Parameters<typeof minifyContractRouter>[0]>
        return [key, minifyContractRouter(door[name]!)]
      }),
    )
    return `export default ${JSON.stringify(Object.fromEntries(parts))}`
  },
})

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
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': behind, '/auth': behind, '/live': behind, '/pictures': behind } },
  plugins: [endpoints(), react()],
})
