import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const BENCH_SECRET = 'bench-secret-of-at-least-thirty-two-signs'

/** The whole server in a process of its own on a database that stands, and how to stop it. */
export const startServer = async (databaseUrl: string, settings: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../server/serve.ts')], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: databaseUrl, UJUNG_PORT: '0', UJUNG_SECRET: BENCH_SECRET, UJUNG_LOG: 'info' },
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // A bench that fails takes its server along.
  process.once('exit', () => child.kill())
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout!.on('data', part => {
      const found = /127\.0\.0\.1:(\d+)/.exec(String(part))
      if (found) resolve(Number(found[1]))
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { port, stop }
}
