import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { endpoints } from '../../kit/build/endpoints.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** While developing, the server that answers behind the screen. */
const behind = { target: `http://127.0.0.1:${process.env.UJUNG_PORT ?? 4870}`, changeOrigin: false }

/** Where each part of the contract stands: the key on the server, its module, the exported name. */
const PARTS = [
  ['access', 'access', 'accessContract'],
  ['catalog', 'catalog', 'catalogContract'],
  ['company', 'company', 'companyContract'],
  ['distribution', 'distribution', 'distributionContract'],
  ['flow', 'flow', 'flowContract'],
  ['lanes', 'lanes', 'lanesContract'],
  ['notify', 'notify', 'notifyContract'],
  ['orders', 'orders', 'wholesaleContract'],
  ['pricing', 'pricing', 'pricingContract'],
  ['purchasing', 'purchasing', 'purchasingContract'],
  ['stock', 'stock', 'stockContract'],
] as const

export default defineConfig({
  root: here,
  base: '/handheld/',
  publicDir: `${here}public`,
  cacheDir: `${root}.build/vite-handheld`,
  build: { outDir: `${root}dist/handheld`, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/api': behind, '/auth': behind, '/live': behind, '/pictures': behind } },
  plugins: [
    endpoints('handheld', PARTS),
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/handheld/',
        name: 'Ujung · Genggam',
        short_name: 'Genggam',
        lang: 'id',
        start_url: '/handheld/',
        scope: '/handheld/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#f6f1e7',
        theme_color: '#f6f1e7',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        importScripts: ['push-worker.js'],
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,wasm,webmanifest}'],
        maximumFileSizeToCacheInBytes: 8_000_000,
        navigateFallback: '/handheld/index.html',
        navigateFallbackDenylist: [/^\/api\//],
        cleanupOutdatedCaches: true,
        runtimeCaching: [
          {
            urlPattern: /\/pictures\/.+/,
            handler: 'StaleWhileRevalidate',
            options: { cacheName: 'pictures', expiration: { maxEntries: 3000 } },
          },
        ],
      },
    }),
  ],
})
