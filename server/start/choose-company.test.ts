import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT_ROOT } from '../settings.ts'
import { chooseCompany } from './choose-company.ts'
import type { Found } from './find-company.ts'

const chosen = async (env: NodeJS.ProcessEnv, found: Found = 'none') => {
  const looked: string[] = []
  const find = async ({ dir }: { dir: string }) => {
    looked.push(dir)
    return found
  }
  const settings = await chooseCompany(env, find)
  return { demo: settings.UJUNG_DEMO, dir: settings.UJUNG_DIR, looked }
}

test('without settings it is the demo company, until a company was begun', async () => {
  const looked = [join(PROJECT_ROOT, '.ujung')]
  expect(await chosen({})).toEqual({ demo: '1', dir: undefined, looked })
  expect(await chosen({}, 'own')).toEqual({ demo: '0', dir: undefined, looked })
})

test('a folder that holds the demo company stays the demo', async () => {
  expect(await chosen({ UJUNG_DIR: '/srv/ujung' }, 'demo')).toMatchObject({ demo: '1', dir: '/srv/ujung' })
  expect(await chosen({ UJUNG_DIR: '/srv/ujung' }, 'own')).toMatchObject({ demo: '0', dir: '/srv/ujung' })
})

test('UJUNG_DEMO goes before all, and a database of your own before looking', async () => {
  expect(await chosen({ UJUNG_DEMO: '0' })).toMatchObject({ demo: '0', looked: [] })
  expect(await chosen({ UJUNG_DEMO: '1', DATABASE_URL: 'postgres://x/y' })).toMatchObject({ demo: '1', looked: [] })
  expect(await chosen({ DATABASE_URL: 'postgres://x/y' })).toMatchObject({ demo: '0', looked: [] })
  expect(await chosen({ UJUNG_DEMO: '', DATABASE_URL: '' })).toMatchObject({ demo: '1' })
})
