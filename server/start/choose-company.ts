import { resolve } from 'node:path'
import { PROJECT_ROOT } from '../settings.ts'
import { type Found, findCompany } from './find-company.ts'

const NO = ['0', 'false', 'no']

const isDemo = async (env: NodeJS.ProcessEnv, find: typeof findCompany): Promise<boolean> => {
  if (env.UJUNG_DEMO) return !NO.includes(env.UJUNG_DEMO)
  if (env.DATABASE_URL) return false
  const dir = resolve(PROJECT_ROOT, env.UJUNG_DIR || '.ujung')
  const found: Found = await find({ dir, databasePort: Number(env.UJUNG_DB_PORT) || null })
  return found !== 'own'
}

/**
 * What `npm start` starts, as settings: what UJUNG_DEMO says; else your company, where there is one (DATABASE_URL, or
 * begun with `ujung init`); else the demo company, in a folder of its own.
 */
export const chooseCompany = async (env: NodeJS.ProcessEnv, find = findCompany): Promise<NodeJS.ProcessEnv> => ({
  ...env,
  UJUNG_DEMO: (await isDemo(env, find)) ? '1' : '0',
})
