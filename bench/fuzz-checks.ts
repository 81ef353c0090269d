import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inspect, type Report, readItems, rewrite } from '#modules/checks/rules/index.ts'
import { achFile, achLines, iclFile, iclRecords } from '#modules/checks/server/testing.ts'
import { asBrowsersShow } from '#platform/picture/index.ts'

const SECS = ['PPD', 'CTX', 'IAT', 'ADV', 'POP', 'SHR', 'COR', 'DNE']
/** Far more than a broken file of this size takes; of the processor, since others may hold it meanwhile. */
const MOST_MILLISECONDS = 2_000
const TOLD_EVERY = 10_000

/** Dice that fall the same for the same seed. */
const diceOf = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) % below
  }
}
type Dice = ReturnType<typeof diceOf>

const filesBelow = (folder: string): Buffer[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.(json|md)$/.test(name) || statSync(path).size > 200_000 ? [] : [readFileSync(path)]
  })

const seeds = (): Buffer[] => {
  const folders = ['modules/checks/sample', join(process.env.UJUNG_DATA ?? '../shared/data', 'checks')]
  const found = folders.map(folder => resolve(import.meta.dirname, '..', folder)).filter(existsSync)
  const made = [iclFile(iclRecords()), iclFile(iclRecords({ imageBytes: 0, returns: true }), 'lines')]
  return [...made, ...SECS.map(sec => achFile(achLines(sec))), ...found.flatMap(filesBelow)]
}

/** Interesting where lengths, types and breaks are. */
const BYTES = [0x00, 0x01, 0x0a, 0x0d, 0x15, 0x20, 0x25, 0x30, 0x39, 0x40, 0x50, 0x7f, 0x80, 0xf0, 0xf9, 0xff]

const wound = (file: Buffer, other: Buffer, dice: Dice): Buffer => {
  const at = dice(file.length + 1)
  const end = Math.min(file.length, at + dice(100))
  const byte = Buffer.from([dice(2) === 0 ? dice(256) : BYTES[dice(BYTES.length)]!])
  const from = dice(other.length + 1)
  const middle = [
    byte,
    Buffer.alloc(0),
    Buffer.concat([byte, file.subarray(at, end)]),
    other.subarray(from, from + dice(300)),
    Buffer.concat([file.subarray(at, end), file.subarray(at, end)]),
  ][dice(5)]!
  const after = dice(40) === 0 ? file.length : Math.max(at, dice(3) === 0 ? end : at + 1)
  return Buffer.concat([file.subarray(0, at), middle, file.subarray(after)])
}

const judge = (file: Buffer, piece: number): Report => {
  const inspection = inspect({ keep: 50 })
  for (let at = 0; at < file.length; at += piece) inspection.push(file.subarray(at, at + piece))
  return inspection.end()
}

/** Its cheques, returns and pictures as text. */
const itemsOf = (file: Buffer, piece: number): string => {
  const found: string[] = []
  const reader = readItems({
    check: it => found.push(JSON.stringify(it)),
    returned: it => found.push(JSON.stringify(it)),
    picture: ({ bytes, ...it }) => {
      const shown = it.type === 'image/tiff' ? asBrowsersShow({ name: '', type: it.type, bytes }).bytes.length : 0
      found.push(JSON.stringify({ ...it, bytes: bytes.length, shown }))
    },
  })
  for (let at = 0; at < file.length; at += piece) reader.push(file.subarray(at, at + piece))
  reader.end()
  return found.join('\n')
}

const again = (file: Buffer, piece: number): Buffer => {
  const out: Uint8Array[] = []
  const writer = rewrite(bytes => out.push(Uint8Array.from(bytes)))
  for (let at = 0; at < file.length; at += piece) writer.push(file.subarray(at, at + piece))
  writer.end()
  return Buffer.concat(out)
}

/** What is wrong with how a file was taken; null when nothing is. */
const trouble = (file: Buffer, dice: Dice): string | null => {
  const piece = 1 + dice(dice(2) === 0 ? 200 : 5_000)
  const start = process.cpuUsage()
  try {
    const whole = judge(file, Math.max(1, file.length))
    if (JSON.stringify(judge(file, piece)) !== JSON.stringify(whole)) return `other findings in pieces of ${piece}`
    if (itemsOf(file, piece) !== itemsOf(file, Math.max(1, file.length))) return `other items in pieces of ${piece}`
    if (!again(file, piece).equals(file)) return `other bytes written in pieces of ${piece}`
  } catch (error) {
    return String((error as Error).stack)
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000 > MOST_MILLISECONDS ? 'too slow' : null
}

/**
 * Breaks files of checks in many ways and for as long as asked: nothing may throw, take long, find other things when the
 * pieces are cut elsewhere, bring other cheques and pictures, or write other bytes. `npm run bench -- fuzz-checks MINUTES SEED`.
 */
export default async function bench(args: string[] = []): Promise<{ name: string; lines: string[] }> {
  const [minutes, seed] = [Number(args[0] ?? 1), Number(args[1] ?? 1)]
  const dice = diceOf(seed)
  const all = seeds()
  const end = performance.now() + minutes * 60_000
  let [tried, bytes] = [0, 0]
  while (performance.now() < end) {
    let file = all[dice(all.length)]!
    for (let wounds = 1 + dice(4); wounds > 0; wounds -= 1) file = wound(file, all[dice(all.length)]!, dice)
    const wrong = trouble(file, dice)
    if (wrong) {
      const kept = join(tmpdir(), 'fuzz-checks.bin')
      writeFileSync(kept, file)
      throw new Error(`seed ${seed}, file ${tried}, kept as ${kept}: ${wrong}`)
    }
    tried += 1
    bytes += file.length
    if (tried % TOLD_EVERY === 0) console.log(`${tried} files`)
  }
  const name = `fuzz files of checks (${minutes} minutes, seed ${seed})`
  return { name, lines: [`${tried} broken files, ${(bytes / 1e6).toFixed(0)} MB, from ${all.length}: no trouble`] }
}

if (import.meta.main) for (const line of (await bench(process.argv.slice(2))).lines) console.log(line)
