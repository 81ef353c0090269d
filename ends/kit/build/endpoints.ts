import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { minifyContractRouter } from '@orpc/contract'
import type { Plugin } from 'vite'

/** Where a part of the contract stands: the key on the server, its module, the exported name. */
export type ContractPart = readonly [key: string, module: string, name: string]

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * The browser needs to know where endpoints are, not how their answers are checked: `virtual:NAME-endpoints` holds
 * method and path of each, and no schemas.
 */
export const endpoints = (name: string, parts: readonly ContractPart[]): Plugin => {
  const id = `virtual:${name}-endpoints`
  return {
    name: `${name}-endpoints`,
    resolveId: asked => (asked === id ? `\0${id}` : undefined),
    load: async asked => {
      if (asked !== `\0${id}`) return undefined
      const minified = await Promise.all(
        parts.map(async ([key, module, exported]) => {
          const file = pathToFileURL(join(root, 'modules', module, 'contract/index.ts')).href
          const door = (await import(file)) as Record<string, Parameters<typeof minifyContractRouter>[0]>
          return [key, minifyContractRouter(door[exported]!)]
        }),
      )
      return `export default ${JSON.stringify(Object.fromEntries(minified))}`
    },
  }
}
