import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../settings.ts'

/** One process of an installation, run the way an operator runs it. */
export type ServerProcess = {
  readonly pid: number
  /** Where `serve` listens; empty for `work`. */
  readonly address: string
  /** Resolves with the exit code, or null when a signal ended it. */
  readonly exited: Promise<number | null>
  /** SIGKILL: no goodbye to anyone. */
  kill(): Promise<void>
  /** SIGTERM, as an operator or a container ends it; gives the exit code. */
  stop(): Promise<number | null>
  /** The last lines it wrote. */
  log(): string
}

const READY: Readonly<Record<'serve' | 'work', RegExp>> = {
  serve: /^\{.*"address":"([^"]+)".*"msg":"serving"/m,
  work: /^\{.*"msg":"working"()/m,
}

const KEPT = 40_000

/** Starts `serve` (on a free loopback port) or `work`, and resolves when it says that it is ready. */
export const startProcess = async (command: 'serve' | 'work', env: NodeJS.ProcessEnv): Promise<ServerProcess> => {
  const clean = { PATH: process.env.PATH, HOME: process.env.HOME, UJUNG_PORT: '0', UJUNG_LOG: 'info', ...env }
  const child = spawn(process.execPath, [join(PROJECT_ROOT, `server/${command}.ts`)], {
    env: clean,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const orphaned = () => void child.kill('SIGKILL')
  process.once('exit', orphaned)
  let log = ''
  const exited = new Promise<number | null>(resolve => {
    child.once('close', code => {
      process.removeListener('exit', orphaned)
      resolve(code)
    })
  })
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      log = (log + part.toString()).slice(-KEPT)
      const said = READY[command].exec(log)
      if (said) resolve(said[1]!)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void exited.then(code => reject(new Error(`${command} ended with ${code} before it was ready:\n${log}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exited
  }
  const address = await ready
  return {
    ...{ pid: child.pid!, address, exited, log: () => log },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}
