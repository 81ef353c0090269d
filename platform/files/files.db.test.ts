import { expect, test } from 'vitest'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { testDatabase } from '#platform/postgres/testing.ts'
import { hashOf, LARGEST_FILE, missingFiles, putFile, readFile } from './index.ts'

const now = new Date('2026-12-01T03:00:00Z')
const jpeg = (...more: number[]) => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...more])

test('a file is kept once, by what it is', async () => {
  const db = await testDatabase()
  await transact(db, async tx => {
    const bytes = jpeg(1, 2, 3)
    const hash = hashOf(bytes)
    for (const _ of [1, 2])
      expect(await putFile(tx, SYSTEM, now, { type: 'image/jpeg', bytes })).toEqual({ ok: true, value: { hash } })
    const kept = await readFile(tx, hash)
    expect([kept?.type, [...kept!.bytes]]).toEqual(['image/jpeg', [...bytes]])
    const other = hashOf(jpeg(9))
    expect(await missingFiles(tx, [hash, other, other])).toEqual([other])
    expect(await readFile(tx, other)).toBeUndefined()
  })
})

test('what is none, too large or something else is refused with a word', async () => {
  const db = await testDatabase()
  await transact(db, async tx => {
    const put = (type: string, bytes: Uint8Array) => putFile(tx, SYSTEM, now, { type, bytes })
    expect(await put('image/jpeg', new Uint8Array())).toMatchObject({ refusal: 'file-empty' })
    const large = new Uint8Array(LARGEST_FILE + 1)
    large.set(jpeg())
    expect(await put('image/jpeg', large)).toMatchObject({ refusal: 'file-too-large' })
    expect(await put('image/png', jpeg(1))).toMatchObject({ refusal: 'file-not-of-type' })
    expect(await put('text/html', jpeg(1))).toMatchObject({ refusal: 'file-not-of-type' })
  })
})
