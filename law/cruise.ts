import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type IViolation } from 'dependency-cruiser'

const law = createRequire(import.meta.url)('./law.cjs')

/** The folders the law is over. */
const GOVERNED = ['kernel', 'modules', 'platform', 'server', 'ends', 'demo', 'bench', 'tools', 'law'] as const

export type Breach = { readonly rule: string; readonly from: string; readonly to: string }

const breach = ({ rule, from, to }: IViolation): Breach => ({ rule: rule.name, from, to })

/** Reads every import below `root`, types included, and gives those the law forbids. */
export const cruiseTree = async (root: string): Promise<Breach[]> => {
  const folders = GOVERNED.filter(name => existsSync(join(root, name)))
  const result = await cruise(folders, {
    ...law.options,
    baseDir: root,
    ruleSet: { forbidden: law.forbidden },
    validate: true,
  })
  if (typeof result.output === 'string') throw new Error(result.output)
  return result.output.summary.violations.map(breach)
}

export const sayBreach = ({ rule, from, to }: Breach) => `${rule}: ${from} → ${to}`
