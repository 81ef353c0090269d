import { spawnSync } from 'node:child_process'
import { createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProfile } from '#modules/checks/rules/index.ts'
import { inspectFile, rewriteFile } from '#modules/checks/server/index.ts'
import { makeAch, makeIcl } from '#modules/checks/server/testing.ts'

const ENTRIES = 500_000
const BATCHES = 10
const ITEMS = 2_000
const ITEMS_IN_BUNDLE = 200
/** About what a front or a back in Group 4 takes. */
const IMAGE_BYTES = 8_000
const RUNS = 3

type Made = { readonly name: string; readonly path: string; readonly things: number; readonly unit: string }

/** Writes in pieces, so that making the file does not need its size in memory. */
const pen = (path: string) => {
  const file = openSync(path, 'w')
  let waiting: Uint8Array[] = []
  let bytes = 0
  const flush = () => {
    writeSync(file, Buffer.concat(waiting))
    waiting = []
    bytes = 0
  }
  const write = (piece: Uint8Array) => {
    waiting.push(Buffer.from(piece))
    bytes += piece.length
    if (bytes > 1 << 20) flush()
  }
  return { write, flush }
}

const makeFiles = (folder: string): Made[] => {
  const ach = { name: 'ACH, 500,000 entries', path: join(folder, 'entries.ach'), things: ENTRIES, unit: 'entries' }
  const lines = pen(ach.path)
  makeAch({ batches: BATCHES, entries: ENTRIES / BATCHES, sec: 'PPD' }, line => lines.write(Buffer.from(`${line}\n`)))
  lines.flush()
  const icl = { name: 'image cash letter, 2,000 items', path: join(folder, 'items.x937'), things: ITEMS, unit: 'items' }
  const records = pen(icl.path)
  const shape = { cashLetters: 1, bundles: ITEMS / ITEMS_IN_BUNDLE, items: ITEMS_IN_BUNDLE, imageBytes: IMAGE_BYTES }
  makeIcl({ ...shape, returns: false, credits: false }, { encoding: 'cp037', framing: 'lengths', write: records.write })
  records.flush()
  return [ach, icl]
}

const seconds = async (deed: () => Promise<unknown>): Promise<number> => {
  const taken: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    await deed()
    taken.push((performance.now() - start) / 1000)
  }
  return Math.min(...taken)
}

const readOnly = async (path: string) => {
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) bytes += chunk.length
  return bytes
}

/** The most memory a process of its own takes to judge the file, and what Node takes without any file. */
const peaks = (path: string): string => {
  const program = `import { inspectFile } from '#modules/checks/server/index.ts'
import { findProfile } from '#modules/checks/rules/index.ts'
const path = process.argv[1]
if (path) await inspectFile(path, { profile: findProfile('standard'), language: 'en' })
console.log(Math.round(process.resourceUsage().maxRSS / 1024))`
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', program, ...args], { encoding: 'utf8' }).stdout.trim()
  return `peak memory ${run(path)} MB (${run()} MB without a file)`
}

const profile = findProfile('standard')!

const line = async ({ name, path, things, unit }: Made): Promise<string[]> => {
  const megabytes = statSync(path).size / 1e6
  const reading = await seconds(() => readOnly(path))
  const report = await inspectFile(path, { profile, language: 'en' })
  if (!report.ok) throw new Error(`${name}: ${report.findings[0]?.message}`)
  const judging = await seconds(() => inspectFile(path, { profile, language: 'en' }))
  const writing = await seconds(() => rewriteFile(path, `${path}.again`))
  const rate = (taken: number) => `${(megabytes / taken).toFixed(0)} MB/s, ${Math.round(things / taken)} ${unit}/s`
  return [
    `${name}, ${megabytes.toFixed(1)} MB`,
    `  inspect  ${(judging / reading).toFixed(1)} × reading the file alone: ${rate(judging)} (${judging.toFixed(2)} s)`,
    `  rewrite  ${(writing / reading).toFixed(1)} × reading the file alone: ${rate(writing)} (${writing.toFixed(2)} s)`,
    `  ${peaks(path)}`,
  ]
}

/** How fast files of checks are judged and written again, against reading them and doing nothing; and in what memory. */
export default async function bench(): Promise<{ name: string; lines: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'ujung-checks-'))
  try {
    const lines: string[] = []
    for (const made of makeFiles(folder)) lines.push(...(await line(made)))
    return { name: 'inspect files of checks', lines }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) for (const said of (await bench()).lines) console.log(said)
