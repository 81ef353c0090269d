import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Said } from './edge.ts'
import { sayStages } from './stages/say-stages.ts'
import { readStagesFile } from './stages/stages-file.ts'
import { weighStages } from './stages/weigh-stages.ts'

const USAGE = `usage: ujung replenish stages FILE.json [--json]
FILE is one of
  {"kind": "series", "missing": 37.12, "demand": {"kind": "normal", "mean": 5, "spread": 1},
   "stages": [{"name": "shop", "lead": 1, "holding": 7}, {"name": "centre", "lead": 2, "holding": 4}]}
  {"kind": "assembly", …, "stages": [{"name": "set", "from": ["lid", "box"], "lead": 1, "holding": 7}, …]}
  {"kind": "promises", "stages": [{"name": "plant", "time": 2, "holding": 1, "safety": 1.64, "inbound": 1},
   {"name": "shop", "from": ["plant"], "time": 1, "holding": 3, "safety": 1.64, "accepted": 0, "demand": {"mean": 5, "spread": 1}}]}
Stages of a series begin with the one that customers are served from. README of modules/replenishment tells the rest.`

const fileOf = (args: readonly string[]): { file: string } | string => {
  try {
    const { positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    return positionals.length === 1 ? { file: positionals[0]! } : 'one file is wanted'
  } catch (error) {
    return (error as Error).message
  }
}

/** `ujung replenish stages FILE.json`: base-stock levels of stages in series or of an assembly, or the times that stages should promise. */
export const runReplenishStages = async (args: readonly string[], language: 'id' | 'en'): Promise<Said> => {
  const wish = fileOf(args)
  if (typeof wish === 'string') return { exit: 2, out: `${wish}\n\n${USAGE}` }
  const read = await readStagesFile(wish.file)
  const weighed = read.ok ? weighStages(read.value) : read
  if (!weighed.ok) return { exit: 1, out: `${basename(wish.file)}: ${weighed.detail}`, data: weighed }
  return { exit: 0, out: sayStages(weighed.value, language), data: weighed.value }
}
