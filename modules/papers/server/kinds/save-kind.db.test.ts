import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { readOnly, transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { type KindWish, listKinds, saveKind } from './save-kind.ts'

const NOW = new Date('2026-11-27T03:00:00.000Z')

test('a kind is made once and changed by one at a time; what cannot be one is refused', async () => {
  const db = await testDatabase()
  const save = (wish: KindWish) => transact(db, tx => saveKind(tx, SYSTEM, NOW, wish))
  const field = { name: 'nama', type: 'text', labels: ['nama'] } as const
  const made = { word: 'surat-izin', id: 'Surat izin', en: 'Permit', keepYears: 3, fields: [field], version: 0 }
  const kind: KindWish = { ...made, begins: null, beginsWhen: 'accepted' }
  const both = await Promise.all([save(kind), save(kind)])
  expect(both.map(it => (it.ok ? it.value.version : it.refusal)).toSorted()).toEqual([1, 'kind-stale'])
  const changed = { ...kind, version: 1, begins: 'izin', fields: [field, { ...field, name: 'alasan' }] }
  expect(await save(changed)).toEqual({ ok: true, value: { word: 'surat-izin', version: 2 } })
  expect(await save({ ...changed, id: 'Lain' })).toMatchObject({ refusal: 'kind-stale' })
  expect(await save({ ...changed, version: 2, fields: [field, field] })).toMatchObject({ refusal: 'kind-field-twice' })
  const kinds = await readOnly(db, listKinds)
  expect(kinds.find(it => it.word === 'surat-izin')).toEqual({ ...changed, version: 2 })
  const { rows } = await db.pool.query(`select count(*)::int as n from access.audit where what = 'papers.kind-saved'`)
  expect(rows).toEqual([{ n: 2 }])
})
