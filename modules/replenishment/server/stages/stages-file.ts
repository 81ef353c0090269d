import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { type Answer, done, refused } from '#kernel/answer.ts'

const demand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('normal'), mean: z.number(), spread: z.number() }),
  z.strictObject({ kind: z.literal('poisson'), mean: z.number() }),
  z.strictObject({ kind: z.literal('counts'), chances: z.array(z.number()).min(1).max(10_000) }),
])
const name = z.string().trim().min(1).max(200)
const names = z.array(name).max(1000).default([])
const stages = <Stage extends z.ZodType>(stage: Stage) => z.array(stage).min(1).max(1000)

/** What a file of stages says; see the module's README for the format. */
const file = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('series'), missing: z.number(), demand },
    stages: stages(z.strictObject({ name, lead: z.number(), holding: z.number() })),
  }),
  z.strictObject({
    ...{ kind: z.literal('assembly'), missing: z.number(), demand },
    stages: stages(z.strictObject({ name, from: names, lead: z.number(), holding: z.number() })),
  }),
  z.strictObject({
    kind: z.literal('promises'),
    stages: stages(
      z.strictObject({
        ...{ name, from: names, time: z.number(), holding: z.number(), safety: z.number() },
        ...{ inbound: z.number().default(0), accepted: z.number().default(0) },
        demand: z.strictObject({ mean: z.number(), spread: z.number() }).optional(),
      }),
    ),
  }),
])

export type StagesFile = z.infer<typeof file>

/** Reads a JSON file of stages; refuses, naming the place in it, what is no such file. */
export const readStagesFile = async (path: string): Promise<Answer<StagesFile, 'no-file' | 'no-stages-file'>> => {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return refused('no-file', `${path} is not there or cannot be read.`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return refused('no-stages-file', `${basename(path)} is no JSON: ${(error as Error).message}`)
  }
  const read = file.safeParse(json)
  if (read.success) return done(read.data)
  const [issue] = read.error.issues
  const at = issue!.path.length === 0 ? 'the whole' : issue!.path.join('.')
  return refused('no-stages-file', `${basename(path)}, ${at}: ${issue!.message}`)
}
