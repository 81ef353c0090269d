import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../settings.ts'

/**
 * Builds the screens whose sources have changed; ends the process when one cannot be built. UJUNG_BUILD=0 serves what
 * was built last, for whoever works on the server alone.
 */
export const buildScreens = (env: NodeJS.ProcessEnv): void => {
  if (env.UJUNG_BUILD === '0') return
  const { status } = spawnSync(process.execPath, [join(PROJECT_ROOT, 'tools/build.ts')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
