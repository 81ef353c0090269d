import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../settings.ts'

/**
 * Builds the screens whose sources have changed, beside whatever else goes on; false when one cannot be built, which has
 * been told by then. UJUNG_BUILD=0 serves what was built last, for whoever works on the server alone.
 */
export const buildScreens = async (env: NodeJS.ProcessEnv): Promise<boolean> => {
  if (env.UJUNG_BUILD === '0') return true
  const [status] = await once(
    spawn(process.execPath, [join(PROJECT_ROOT, 'tools/build.ts')], { stdio: 'inherit' }),
    'exit',
  )
  return status === 0
}
