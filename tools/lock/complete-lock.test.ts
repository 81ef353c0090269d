import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../run-command.ts'
import { completeLock, type Lock, missingOptionals } from './complete-lock.ts'

const lock: Lock = {
  packages: {
    '': {},
    'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies: { '@tool/linux-x64-musl': '1.2.3' } },
    'node_modules/a/node_modules/b': { optionalDependencies: { 'b-darwin-arm64': '2.0.0', 'b-win32-x64': '2.0.0' } },
    'node_modules/a/node_modules/b-win32-x64': { version: '2.0.0' },
    'node_modules/c': { optionalDependencies: { fsevents: '~2.3.2' } },
  },
}

test('a package for another machine that the lock does not know is added with its kind of machine', () => {
  expect(missingOptionals(lock)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      ...{ version: '1.2.3', os: ['linux'], cpu: ['x64'], libc: ['musl'] },
      ...{ dev: true, optional: true },
    },
    'node_modules/b-darwin-arm64': { version: '2.0.0', os: ['darwin'], cpu: ['arm64'], optional: true },
  })
  expect(missingOptionals(completeLock(lock))).toEqual({})
})

test('package-lock.json knows every kind of machine; `npm run new -- lock` completes it', () => {
  const own = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock
  expect(Object.keys(missingOptionals(own))).toEqual([])
})
