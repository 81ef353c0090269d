import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderMailer } from './folder.ts'
import { mailerSuite } from './port.suite.ts'

mailerSuite('a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ujung-mail-'))
  return {
    mailer: folderMailer(folder, 'Struk <struk@toko.example>'),
    refused: 'nobody@refused.invalid',
    arrived: () =>
      new Map(
        readdirSync(folder).map(name => {
          const raw = readFileSync(join(folder, name), 'utf8')
          return [/^Message-ID: (<.+>)$/m.exec(raw)?.[1] ?? '', raw] as const
        }),
      ),
    end: async () => rmSync(folder, { recursive: true, force: true }),
  }
})
