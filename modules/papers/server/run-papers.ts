import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sha256 } from '#platform/digest/index.ts'
import { type Database, readOnly, type Tx } from '#platform/postgres/index.ts'
import { verifyPapers } from './verify-papers.ts'

/** What a command prints, and how it ends: 0 done, 1 something is wrong, 2 called wrongly. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string; readonly data?: object }

const VERIFY_USAGE = `usage: ujung papers verify [--json]
Proves that no paper, entry or file was changed by anyone who could reach the database.`

/** `ujung papers verify`: the chain, every row and every file; what does not fit is named. */
export const runVerifyPapers = async (db: () => Promise<Database>, args: readonly string[]): Promise<Said> => {
  if (args.some(arg => arg !== '--json')) return { exit: 2, out: VERIFY_USAGE }
  const verdict = await readOnly(await db(), verifyPapers)
  const { faults, entries, documents, head } = verdict
  const sums = `${documents} papers, ${entries} entries, last digest ${head}`
  if (faults.length === 0) return { exit: 0, out: `${sums}: whole`, data: { ok: true, ...verdict } }
  const told = faults.map(({ fault, detail }) => `${fault}: ${detail}`)
  return { exit: 1, out: [sums, ...told].join('\n'), data: { ok: false, ...verdict } }
}

const EXPORT_USAGE = `usage: ujung papers export FOLDER [--about WORDS] [--id PAPER] [--json]
Writes the files of papers into FOLDER, with manifest.json: every entry of each and how to prove them without Ujung.`

const CHOSEN = `
  select d.id, d.kind, d.title, d.day::text as day, d.about from papers.document d
  where ($1::text is null or d.about = $1) and ($2::uuid is null or d.id = $2) order by d.day, d.id`

const FILES = `
  select v.document, v.n, v.file, v.content as hash, c.bytes from papers.version v
  join papers.content c on c.hash = v.content where v.document = $1 order by v.n`

const LIFE = `
  select seq, document, what, at, who, detail, previous, digest from papers.entry where document = $1 order by seq`

const HOW = [
  'Each file: its SHA-256 is the hash beside it.',
  'Each entry: SHA-256 of its canonical JSON (keys sorted, no spaces, without digest) is its digest.',
  'previous is the digest of the entry before it in the whole company, whatever paper that was of.',
]

type Paper = { id: string; kind: string; title: string; day: string; about: string | null }
type PaperFileRow = { document: string; n: number; file: string; hash: string; bytes: Buffer }

const safe = (name: string) => name.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(-80)

const writePaper = async (tx: Tx, folder: string, paper: Paper) => {
  const files = await tx.rows<PaperFileRow>(FILES, [paper.id])
  const kept = []
  for (const { n, file, hash, bytes } of files) {
    const name = `${paper.day}_${paper.id}_${n}_${safe(file)}`
    await writeFile(join(folder, name), bytes)
    kept.push({ n, name, hash })
  }
  const life = await tx.rows<{ at: Date }>(LIFE, [paper.id])
  return { ...paper, files: kept, life: life.map(entry => ({ ...entry, at: entry.at.toISOString() })) }
}

const parse = (args: readonly string[]) => {
  const options = { json: { type: 'boolean' }, about: { type: 'string' }, id: { type: 'string' } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return positionals.length === 1
      ? { folder: positionals[0]!, about: values.about ?? null, id: values.id ?? null }
      : null
  } catch {
    return null
  }
}

/** `ujung papers export FOLDER`: files with what proves them. */
export const runExportPapers = async (db: () => Promise<Database>, args: readonly string[]): Promise<Said> => {
  const wish = parse(args)
  if (!wish) return { exit: 2, out: EXPORT_USAGE }
  await mkdir(wish.folder, { recursive: true })
  const manifest = await readOnly(await db(), async tx => {
    const papers = []
    for (const paper of await tx.rows<Paper>(CHOSEN, [wish.about, wish.id]))
      papers.push(await writePaper(tx, wish.folder, paper))
    return { how: HOW, papers }
  })
  if (manifest.papers.length === 0)
    return { exit: 1, out: 'No paper is like that; nothing was written.', data: { ok: false, papers: 0 } }
  const text = JSON.stringify(manifest, null, 2)
  await writeFile(join(wish.folder, 'manifest.json'), text)
  const files = manifest.papers.reduce((sum, paper) => sum + paper.files.length, 0)
  return {
    exit: 0,
    out: `${manifest.papers.length} papers, ${files} files in ${wish.folder}; SHA-256 of manifest.json: ${sha256(text)}`,
    data: { ok: true, papers: manifest.papers.length, files, manifest: sha256(text) },
  }
}
