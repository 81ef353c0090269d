import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

export default defineConfig({
  root: here,
  base: '/self-checkout/',
  publicDir: `${here}public`,
  cacheDir: `${root}.build/vite-self-checkout`,
  build: {
    outDir: `${root}dist/self-checkout`,
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Ujung · Kasir Mandiri',
        short_name: 'Mandiri',
        lang: 'id',
        start_url: '/self-checkout/',
        scope: '/self-checkout/',
        display: 'fullscreen',
        orientation: 'any',
        background_color: '#f6f1e7',
        theme_color: '#f6f1e7',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,wasm,webmanifest}'],
        maximumFileSizeToCacheInBytes: 8_000_000,
        navigateFallback: '/self-checkout/index.html',
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
