import { rmdirSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { quickFolder } from './quick-folder.ts'

test('each folder is a new one, and others may pass through it', () => {
  const [one, two] = [quickFolder('ujung-quick-'), quickFolder('ujung-quick-')]
  expect(one).not.toBe(two)
  for (const dir of [one, two]) {
    expect(basename(dir)).toMatch(/^ujung-quick-/)
    expect(statSync(dir).mode & 0o777).toBe(0o755)
    rmdirSync(dir)
  }
})
