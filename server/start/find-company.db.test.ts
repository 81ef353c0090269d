import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DEMO_COMPANY } from '#demo/company.ts'
import type { CompanyInput } from '#modules/company/contract/index.ts'
import { setUpCompany } from '#modules/company/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { stopEmbedded, transact } from '#platform/postgres/index.ts'
import { migrateAll, openDatabase } from '../database.ts'
import { databaseFolder } from '../embedded-share.ts'
import { readSettings } from '../settings.ts'
import { findCompany } from './find-company.ts'

const installation = () => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-find-'))
  chmodSync(dir, 0o755)
  onTestFinished(async () => {
    await stopEmbedded(databaseFolder({ dir, databasePort: null }))
    rmSync(dir, { recursive: true, force: true })
  })
  return readSettings({ UJUNG_DIR: dir })
}

const begun = async (company: CompanyInput) => {
  const settings = installation()
  const db = await openDatabase(settings)
  const empty = await findCompany(settings)
  await migrateAll(db)
  const migrated = await findCompany(settings)
  expect(await transact(db, tx => setUpCompany(tx, SYSTEM, new Date('2026-12-01'), company))).toMatchObject({
    ok: true,
  })
  await db.close()
  return [empty, migrated, await findCompany(settings)]
}

test('a folder holds nothing, the demo company or an own one, and looking makes no database', async () => {
  const nothing = installation()
  expect(await findCompany(nothing)).toBe('none')
  expect(existsSync(databaseFolder(nothing))).toBe(false)
  expect(await begun(DEMO_COMPANY)).toEqual(['none', 'none', 'demo'])
  expect(await begun({ ...DEMO_COMPANY, tradeName: 'Toko Uji', npwp: null })).toEqual(['none', 'none', 'own'])
})
