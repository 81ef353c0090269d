import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { mountScreen } from './screens.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const screen = async () => {
  const root = mkdtempSync(join(tmpdir(), 'ujung-screen-'))
  folders.push(root)
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), '<title>Desk</title>')
  writeFileSync(join(root, 'assets', 'app-12345678.js'), 'let a')
  const http = fastify()
  await mountScreen(http, 'desk', root)
  return { root, http }
}

test('paths of a screen answer with its page; files are kept by browsers for good', async () => {
  const { http } = await screen()
  for (const path of ['/desk/', '/desk/sales/0192-77', '/desk/prices/why'])
    expect(await http.inject(path)).toMatchObject({ statusCode: 200, body: '<title>Desk</title>' })
  const file = await http.inject('/desk/assets/app-12345678.js')
  expect([file.statusCode, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect((await http.inject('/desk/')).headers['cache-control']).toBe('no-cache')
})

test('a file that is not there is not found, and one built since the start is served', async () => {
  const { http, root } = await screen()
  expect((await http.inject('/desk/assets/gone-12345678.js')).statusCode).toBe(404)
  expect((await http.inject('/desk/favicon.ico')).statusCode).toBe(404)
  writeFileSync(join(root, 'assets', 'new-87654321.js'), 'let b')
  expect((await http.inject('/desk/assets/new-87654321.js')).body).toBe('let b')
  expect((await http.inject('/desk/assets/..%2f..%2fsecret.txt')).statusCode).not.toBe(200)
})
