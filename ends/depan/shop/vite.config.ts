import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Only what browsers take: style, the few scripts, the page for when there is no network. Pages are written by the server. */
export default defineConfig({
  root: here,
  // The shop stands where a setting says: files name each other by where they stand themselves.
  base: './',
  publicDir: `${here}public`,
  cacheDir: `${root}.build/vite-shop`,
  build: {
    outDir: `${root}dist/shop`,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: 'assets.json',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: `${here}index.html`, sw: `${here}client/service-worker.ts` },
      output: { entryFileNames: chunk => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
})
