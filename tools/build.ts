import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { withLock } from '#server/lock-file.ts'

const root = dirname(import.meta.dirname)
const stamps = join(root, '.build')

/** What a screen is made of: any change there makes its bundle old. */
const SOURCES = [
  'package-lock.json',
  'kernel/**/*.ts',
  'modules/*/{rules,contract}/**/*.ts',
  'platform/http/contract.ts',
  'platform/{printer,terminal,qr}/*.ts',
]

const OWN = '**/*.{ts,tsx,css,html,json,svg,png,woff2}'

const sourcesDigest = (folder: string): string => {
  const hash = createHash('sha256')
  const sources = [...SOURCES, `ends/kit/${OWN}`, `${relative(root, folder)}/${OWN}`]
  for (const file of globSync(sources, {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.test.ts'],
  }).sort())
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Every end that has a Vite configuration, by its folder. */
const ends = () =>
  globSync('ends/*/*/vite.config.ts', { cwd: root })
    .map(file => join(root, dirname(file)))
    .sort()

const buildEnd = async (folder: string) => {
  const digest = sourcesDigest(folder)
  const stamp = join(stamps, basename(folder))
  const built = join(root, 'dist', basename(folder), 'index.html')
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  const started = performance.now()
  const { build } = await import('vite')
  await build({ root: folder, configFile: join(folder, 'vite.config.ts'), logLevel: 'warn' })
  writeFileSync(stamp, digest)
  console.log(`built ${basename(folder)} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** `node tools/build.ts pos` builds that end alone; without a name, all of them. */
const wanted = process.argv.slice(2)
mkdirSync(stamps, { recursive: true })
for (const folder of ends().filter(end => wanted.length === 0 || wanted.includes(basename(end)))) {
  // A build empties the folder that others serve from: one process at a time, and who waited finds it built.
  await withLock(join(stamps, `${basename(folder)}.lock`), () => buildEnd(folder))
}
