import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CostMethod, type DayValue, type Layer, NOTHING, valueItem } from './index.ts'

const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05']

type Receipt = {
  readonly kind: 'in'
  readonly day: string
  readonly key: string
  readonly qty: number
  readonly cost: number
}
type Issue = { readonly kind: 'out'; readonly day: string; readonly why: string; readonly qty: number }
type Document = Receipt | Issue

const documents = fc
  .array(
    fc.oneof(
      fc.record({
        kind: fc.constant('in' as const),
        day: fc.constantFrom(...days),
        qty: fc.integer({ min: 1, max: 9000 }),
        cost: fc.integer({ min: 0, max: 90_000 }),
      }),
      fc.record({
        kind: fc.constant('out' as const),
        day: fc.constantFrom(...days),
        why: fc.constantFrom('sold', 'difference', 'supplier'),
        qty: fc.integer({ min: -3000, max: 9000 }).filter(n => n !== 0),
      }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map(list =>
    list.map((one, n): Document => (one.kind === 'in' ? { ...one, key: `k${String(n).padStart(3, '0')}` } : one)),
  )

/** Books documents one after another as the server does: only days from the document's on are valued anew. */
const keepBooks = (method: CostMethod) => {
  const layers = new Map<string, Layer>()
  const outs = new Map<string, Map<string, number>>()
  const kept = new Map<string, DayValue>()
  const lefts = new Map<string, number>()
  const ordered = () => [...layers.values()].sort((a, b) => (`${a.day}${a.key}` < `${b.day}${b.key}` ? -1 : 1))
  const book = (doc: Document) => {
    if (doc.kind === 'in') layers.set(doc.key, doc)
    else {
      const day = outs.get(doc.day) ?? new Map<string, number>()
      outs.set(doc.day, day.set(doc.why, (day.get(doc.why) ?? 0) + doc.qty))
    }
    const before = [...kept.keys()].filter(day => day < doc.day).sort()
    const opening = before.length > 0 ? kept.get(before.at(-1)!)! : NOTHING
    const later = [...outs]
      .filter(([day]) => day >= doc.day)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, byWhy]) => ({ day, outs: [...byWhy].sort().map(([why, qty]) => ({ why, qty })) }))
    const front = layers.get(opening.front ?? '')?.day ?? doc.day
    const left = ordered().find(l => (lefts.get(l.key) ?? 0) > 0)?.day ?? doc.day
    const first = [doc.day, front, left].sort()[0]!
    const open = ordered().filter(l => l.day >= first)
    const quick = valueItem(method, opening, doc.day, open, later)
    const valued = quick.needsAll ? valueItem(method, opening, doc.day, ordered(), later) : quick
    for (const day of valued.days) kept.set(day.day, day)
    for (const { key, left } of valued.layers) lefts.set(key, left)
  }
  const state = () => [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
  return { book, state, layers: () => ordered().map(l => [l.key, lefts.get(l.key)]) }
}

const run = (method: CostMethod, docs: readonly Document[]) => {
  const books = keepBooks(method)
  for (const doc of docs) books.book(doc)
  return { days: books.state(), layers: books.layers() }
}

describe.each(['fifo', 'average'] as const)('%s', method => {
  test('documents in any order give the same days and the same layers', () => {
    fc.assert(
      fc.property(
        documents.chain(docs => fc.tuple(fc.constant(docs), fc.shuffledSubarray(docs, { minLength: docs.length }))),
        ([docs, shuffled]) => {
          expect(run(method, shuffled)).toEqual(run(method, docs))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('what came in is what left, was corrected and is there: no rupiah appears or vanishes', () => {
    fc.assert(
      fc.property(documents, docs => {
        const { days } = run(method, docs)
        let [qty, value] = [0, 0]
        for (const day of days) {
          qty += day.inQty - day.outQty
          value += day.inCost - day.outCost - day.settled
          expect([day.qty, day.value]).toEqual([qty, value])
          expect(day.outs.reduce((sum, o) => sum + o.cost, 0)).toBe(day.outCost)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('where nothing is left nothing is worth anything', () => {
    fc.assert(
      fc.property(documents, docs => {
        for (const day of run(method, docs).days) if (day.qty === 0 && day.short === 0) expect(day.value).toBe(0)
      }),
    )
  })
})

const layer = (key: string, day: string, qty: number, cost: number): Layer => ({ key, day, qty, cost })
const sold = (day: string, qty: number) => ({ day, outs: [{ why: 'sold', qty }] })
const costs = (method: CostMethod, layers: Layer[], outs: ReturnType<typeof sold>[]) =>
  valueItem(method, NOTHING, days[0]!, layers, outs).days.map(d => [d.outCost, d.settled, d.value])

describe('worked by hand', () => {
  const two = [layer('a', days[0]!, 10_000, 1000), layer('b', days[1]!, 10_000, 2000)]
  test('first in first out takes the oldest cost; the average the mean', () => {
    expect(costs('fifo', two, [sold(days[2]!, 15_000)])).toEqual([
      [0, 0, 1000],
      [0, 0, 3000],
      [2000, 0, 1000],
    ])
    expect(costs('average', two, [sold(days[2]!, 15_000)]).at(-1)).toEqual([2250, 0, 750])
  })
  test.each(['fifo', 'average'] as const)('%s: sold before it came is settled once, at what it did cost', method => {
    const outs = [sold(days[0]!, 15_000)]
    expect(costs(method, two, outs)).toEqual([
      [1500, 0, -500],
      [0, 500, 1000],
    ])
  })
  test('goods that come back take their own cost with them', () => {
    expect(costs('fifo', two, [sold(days[1]!, 15_000), sold(days[2]!, -10_000)]).at(-1)).toEqual([-1500, 0, 2500])
  })
  test('of one day the reasons share the cost by what each moved', () => {
    const outs = [
      {
        day: days[0]!,
        outs: [
          { why: 'sold', qty: 2000 },
          { why: 'difference', qty: 1000 },
        ],
      },
    ]
    const [day] = valueItem('fifo', NOTHING, days[0]!, [layer('a', days[0]!, 3000, 100)], outs).days
    expect(day!.outs).toEqual([
      { why: 'sold', qty: 2000, cost: 67 },
      { why: 'difference', qty: 1000, cost: 33 },
    ])
  })
})
