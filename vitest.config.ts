import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/.ujung/**', '**/dist/**'],
    globalSetup: ['platform/postgres/vitest-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
