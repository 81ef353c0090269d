import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentsIn } from '#platform/clock/index.ts'
import { chooseWorker, isOnShift, standIn, type Worker } from '../index.ts'

const worker = (id: string, more: Partial<Worker> = {}): Worker => ({
  id,
  present: true,
  skills: new Set(),
  load: 0,
  lastGiven: 0,
  ...more,
})
const wanted = { skill: null, weight: 50, barred: new Set<string>() }

const workers = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-f]{1,3}$/),
    present: fc.boolean(),
    skills: fc.constantFrom(new Set<string>(), new Set(['kunci']), new Set(['kunci', 'api'])),
    load: fc.nat(300),
    lastGiven: fc.nat(10),
  }),
  { selector: it => it.id, maxLength: 12 },
)

test('whoever gets a task is there, knows how and is not barred; nobody who could has less on the table', () => {
  fc.assert(
    fc.property(workers, fc.constantFrom(null, 'kunci'), fc.subarray(['a', 'b', 'c', 'aa']), (all, skill, out) => {
      const barred = new Set(out)
      const could = all.filter(it => it.present && !barred.has(it.id) && (skill === null || it.skills.has(skill)))
      const choice = chooseWorker(all, { skill, weight: 1, barred })
      if (could.length === 0) {
        expect(choice).toBeNull()
        return
      }
      const chosen = could.find(it => it.id === choice?.id)
      expect(chosen).toBeDefined()
      expect(could.every(it => it.load >= chosen!.load)).toBe(true)
      const { why } = choice!
      expect(why.of - why.absent - why.unskilled - why.barred).toBe(could.length)
    }),
  )
})

test('the one who was given something longest ago is next among equals, then the first by id', () => {
  expect(chooseWorker([worker('b', { lastGiven: 5 }), worker('a', { lastGiven: 9 })], wanted)?.id).toBe('b')
  expect(chooseWorker([worker('b'), worker('a')], wanted)?.id).toBe('a')
})

test('a stand-in of a stand-in is found; round in a circle there is nobody', () => {
  const away = new Map([
    ['ani', 'budi'],
    ['budi', 'cici'],
    ['dedi', 'eka'],
    ['eka', 'dedi'],
    ['fajar', null],
  ])
  expect(['ani', 'budi', 'cici', 'dedi', 'fajar'].map(it => standIn(it, away))).toEqual([
    'cici',
    'cici',
    'cici',
    null,
    null,
  ])
})

test('a night shift goes on after midnight, and a roster holds only on its days', () => {
  const momentOf = momentsIn('Asia/Jakarta')
  const friday = { weekday: 5, starts: 22 * 60, ends: 30 * 60, fromDay: '2026-11-01', toDay: '2026-11-27' }
  const there = (instant: string) => isOnShift([friday], momentOf(instant))
  expect(there('2026-11-27T15:30:00Z')).toBe(true)
  expect(there('2026-11-27T22:30:00Z')).toBe(true)
  expect(there('2026-11-27T23:30:00Z')).toBe(false)
  expect(there('2026-11-27T14:30:00Z')).toBe(false)
  // The roster is over: nothing is known any more, so the person is taken to be there.
  expect(there('2026-12-04T14:30:00Z')).toBe(true)
  expect(isOnShift([], momentOf('2026-12-04T14:30:00Z'))).toBe(true)
})
