import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { type Answer, refused } from '#kernel/answer.ts'
import {
  type Box,
  checkPacking,
  type Order,
  type PackedOrder,
  packOrder,
  readBoxes,
  readOrders,
} from '../rules/index.ts'
import type { Edge, Said } from './edge.ts'
import type { PackReport } from './pack-report.ts'
import { sayPacking } from './say-packing.ts'

const USAGE = `usage: ujung pack solve ORDERS.csv --boxes BOXES.csv [--summary] [--json]
ORDERS: order, quantity, sku, width, length, depth (mm), grams[, flat]      BOXES: name, outer width, length, depth,
empty grams, inner width, length, depth, heaviest grams (packed, box included). Whole numbers; .gz is unpacked.
--summary leaves out where each unit lies.`

const ARGS = { json: { type: 'boolean' }, summary: { type: 'boolean' }, boxes: { type: 'string' } } as const

const parse = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: ARGS, allowPositionals: true })
    if (positionals.length !== 1 || !values.boxes) return null
    return {
      orders: positionals[0]!,
      boxes: values.boxes,
      json: values.json === true,
      summary: values.summary === true,
    }
  } catch {
    return null
  }
}

type Reader<Value> = (text: string) => Answer<Value, string>

const read = async <Value>(file: string, reader: Reader<Value>): Promise<Answer<Value, string>> => {
  try {
    const bytes = await readFile(file)
    const answer = reader((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
    return answer.ok ? answer : { ...answer, detail: `${basename(file)}, ${answer.detail}` }
  } catch {
    return refused('no-file', `${file} cannot be read`)
  }
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000

/** Packs orders one by one, each looked at by the checker. */
const packAll = (orders: readonly Order[], boxes: readonly Box[], now: Edge['now']): Required<PackReport> => {
  const took: number[] = []
  const packed: PackedOrder[] = []
  for (const order of orders) {
    const begun = now()
    packed.push(packOrder(order, boxes))
    took.push(now() - begun)
  }
  const problems = packed.flatMap((it, i) => checkPacking(orders[i]!, boxes, it))
  const used = packed.flatMap(it => it.boxes.map(({ box }) => box))
  const all = took.reduce((a, b) => a + b, 0)
  return {
    ...{ orders: orders.length, units: orders.reduce((n, { units }) => n + units.length, 0), boxes: used.length },
    byBox: Object.fromEntries(boxes.map(({ name }) => [name, used.filter(box => box === name).length])),
    unpacked: packed.reduce((n, it) => n + it.unpacked.length, 0),
    checker: { ok: problems.length === 0, problems },
    milliseconds: {
      mean: thousandths(all / orders.length),
      most: thousandths(took.reduce((a, b) => Math.max(a, b), 0)),
    },
    ...{ seconds: Math.round(all) / 1000, packed },
  }
}

/** `ujung pack solve ORDERS.csv --boxes BOXES.csv`: into which boxes each order goes, and where each unit lies. */
export const runPackOrders = async (args: readonly string[], edge: Edge): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: USAGE }
  const boxes = await read(wish.boxes, readBoxes)
  const orders = await read(wish.orders, readOrders)
  const failure = [boxes, orders].find(answer => !answer.ok)
  if (!boxes.ok || !orders.ok) return { exit: 1, out: (failure as { detail: string }).detail, data: failure }
  const { packed, ...sums } = packAll(orders.value, boxes.value, edge.now)
  const report: PackReport = wish.summary ? sums : { ...sums, packed }
  const exit = sums.checker.ok && sums.unpacked === 0 ? 0 : 1
  const out = sayPacking(sums, wish.summary || wish.json ? [] : packed, edge.language)
  return { exit, out, data: report }
}
