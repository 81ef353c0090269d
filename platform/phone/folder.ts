import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, refused } from '#kernel/answer.ts'
import type { Messenger } from './messenger.ts'

/**
 * A simulator of a message provider: messages are laid into a folder, one file each, and nothing leaves the machine.
 * Numbers that end in 0000 are refused, so that what happens then can be tried.
 */
export const folderMessenger = (folder: string, way: string): Messenger => ({
  what: `${way} folder ${folder} (simulated)`,
  send: async message => {
    if (message.to.endsWith('0000')) return refused('number-refused', 'the simulator refuses numbers that end in 0000')
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `${message.id}.json`)
    writeFileSync(`${path}.part`, JSON.stringify({ way, ...message }, null, 2))
    renameSync(`${path}.part`, path)
    return done({ providerId: `sim-${message.id}` })
  },
})
