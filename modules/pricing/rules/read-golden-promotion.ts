import { assert } from '#kernel/answer.ts'
import { parseQuantity } from '#kernel/quantity.ts'
import type { Action, Budget, Condition, LadderCut, Limits, Promotion, Target } from './promotion.ts'

const whole = (word: string | undefined): number => {
  assert(word && /^\d+$/.test(word), `${word} is not a whole number`)
  return Number(word)
}

const quantity = (word: string | undefined): number => {
  const value = parseQuantity(word ?? '')
  assert(value !== null, `${word} is not a quantity`)
  return value
}

/** `all`, `kopi+teh`, `#minuman`, `all-rokok`: items by code, categories after #, exceptions after -. */
const target = (word: string | undefined): Target => {
  assert(word, 'a target is missing')
  const [goods, ...except] = word.split('-')
  const names = goods === 'all' ? [] : goods!.split('+')
  return {
    ...(goods === 'all' ? { all: true as const } : {}),
    items: names.filter(name => !name.startsWith('#')),
    categories: names.filter(name => name.startsWith('#')).map(name => name.slice(1)),
    except,
  }
}

const cut = (word: string | undefined): LadderCut =>
  word?.endsWith('%')
    ? { kind: 'percent', basisPoints: quantity(word.slice(0, -1)) / 10 }
    : { kind: 'amount', amount: whole(word) }

const rewardCut = (word: string | undefined) =>
  word?.startsWith('@') ? ({ kind: 'price', unitPrice: whole(word.slice(1)) } as const) : cut(word)

const steps = (words: readonly string[], level: (word: string | undefined) => number) =>
  words.map(word => {
    const [atLeast, off] = word.split(':')
    return { atLeast: level(atLeast), cut: cut(off) }
  })

const parts = (words: readonly string[]) =>
  words.map(word => {
    const [qty, goods] = word.split('*')
    return { qty: whole(qty), target: target(goods) }
  })

const readAction = ([kind, ...w]: readonly string[]): Action => {
  switch (kind) {
    case 'percent':
      return { kind, basisPoints: quantity(w[0]!.replace('%', '')) / 10, target: target(w[2]) }
    case 'amount':
      return { kind, amount: whole(w[0]), per: w[1] === 'each' ? 'unit' : 'basket', target: target(w[3]) }
    case 'fixed':
      return { kind: 'fixed-price', unitPrice: whole(w[0]), target: target(w[2]) }
    case 'buy': {
      const pick = w[4] === 'dearest' ? 'dearest' : 'cheapest'
      const [buy, get] = parts([w[0]!, w[2]!])
      const sides = { buy: buy!.target, buyQty: buy!.qty, get: get!.target, getQty: get!.qty }
      return { kind: 'buy-x-get-y', ...sides, cut: rewardCut(w[3]), pick }
    }
    case 'bundle':
      return { kind, parts: parts(w.slice(0, -2)), price: whole(w.at(-1)) }
    case 'mix': {
      const [set] = parts([w[0]!])
      return { kind: 'mix-and-match', count: set!.qty, target: set!.target, price: whole(w[2]) }
    }
    case 'ladder': {
      const measure = w[0] === 'spend' ? 'spend' : 'quantity'
      return { kind, measure, target: target(w[2]), steps: steps(w.slice(3), measure === 'spend' ? whole : quantity) }
    }
  }
  throw new Error(`no action is called ${kind}`)
}

const readCondition = ([kind, ...w]: readonly string[]): Condition => {
  switch (kind) {
    case 'member':
      return { kind }
    case 'coupon':
      return { kind, codes: w }
    case 'group':
      return { kind, groups: w }
    case 'hours': {
      const [from, to] = w[1]!.split('-').map(time => whole(time.slice(0, 2)) * 60 + whole(time.slice(3)))
      return { kind: 'happy-hour', weekdays: w[0]!.split(',').map(whole), from: from!, to: to! }
    }
    case 'spend':
      return { kind, atLeast: whole(w[0]), target: target(w[2]) }
    case 'quantity':
      return { kind, atLeast: quantity(w[0]), target: target(w[2]) }
  }
  throw new Error(`no condition is called ${kind}`)
}

const readLimit = ([kind, word]: readonly string[]): Limits => ({
  [kind!]: kind === 'units' ? quantity(word) : whole(word),
})

const readBudget = ([total, ...registers]: readonly string[]): Budget => ({
  total: whole(total),
  allowances: registers.map(word => ({ register: word.split(':')[0]!, amount: whole(word.split(':')[1]) })),
})

/** `promotion hemat percent 10% of #minuman; when member; priority 5; stop`: clauses apart by semicolons. */
export const readGoldenPromotion = (text: string): Promotion => {
  const [head, ...clauses] = text.split(';').map(clause => clause.trim().split(/\s+/))
  const of = (word: string) => clauses.filter(clause => clause[0] === word).map(clause => clause.slice(1))
  const id = head![0]!
  const [from, to] = of('days')[0]?.[0]?.split('..') ?? []
  return {
    id,
    name: { id: `Promo ${id}`, en: `Deal ${id}` },
    priority: whole(of('priority')[0]?.[0] ?? '100'),
    from: from || null,
    to: to || null,
    places: of('places')[0] ?? null,
    when: of('when').map(readCondition),
    give: readAction(head!.slice(1)),
    stop: of('stop').length > 0,
    exclusive: of('exclusive')[0]?.[0] ?? null,
    limits: Object.assign({}, ...of('limit').map(readLimit)) as Limits,
    budget: of('budget').map(readBudget)[0] ?? null,
  }
}
