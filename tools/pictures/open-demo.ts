import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../run-command.ts'

export type RunningDemo = {
  readonly base: string
  /** Stops the server and takes its folder away. */
  close(): Promise<void>
}

const freePort = () =>
  new Promise<number>(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** The demo company as `npm start` gives it, on a free port and in a new folder, with its past sales in. */
export const openDemo = async (): Promise<RunningDemo> => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-pictures-'))
  chmodSync(dir, 0o755)
  const port = await freePort()
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'server/start.ts')], {
    env: { ...env, UJUNG_DEMO: '1', UJUNG_DIR: dir, UJUNG_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const close = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(dir, { recursive: true, force: true })
  }
  const ready = new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', part => {
      said += part
      if (said.includes('openapi.json')) resolve()
    })
    child.once('exit', code => reject(new Error(`the demo ended with ${code}\n${said}`)))
  })
  try {
    await ready
  } catch (error) {
    await close()
    throw error
  }
  return { base: `http://127.0.0.1:${port}`, close }
}
