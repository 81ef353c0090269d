import { join } from 'node:path'
import { readArchive } from './read-archive.ts'

export type SetName = 'solomon' | 'homberger' | 'x'

/** A published task with the best distance listed for it. */
export type Published = {
  readonly set: SetName
  readonly class: string
  readonly name: string
  readonly points: number
  readonly text: string
  readonly listed: number
  readonly listedVehicles: number
}

type Listed = {
  readonly best_known_cost: number
  readonly jobs: number
  readonly vehicles: number
  readonly solved_with_vehicles?: number
}

const FOLDERS: Readonly<Record<SetName, RegExp>> = {
  solomon: /^VRPTW\/solomon\/(.+)\.txt$/,
  homberger: /^VRPTW\/homberger_200\/(.+)\.txt$/,
  x: /^CVRP\/X\/(.+)\.vrp$/,
}

const classOf = (set: SetName, name: string, points: number): string => {
  if (set === 'x') return points <= 200 ? 'X to 200 points' : points <= 300 ? 'X 201 to 300' : 'X above 300'
  return /^([a-z]+\d)/i.exec(name)![1]!.toUpperCase()
}

/** Every task of the archive in a folder, in order of set and name. Where both are listed, the distance is taken. */
export const publishedTasks = (folder: string): Published[] => {
  const files = readArchive(join(folder, 'vrp_solomon_homberger200_X.tar.gz'))
  const lists = ['VRPTW/BKS.json', 'CVRP/BKS_X.json'].map(
    path => JSON.parse(files.get(path)!) as Record<string, Listed>,
  )
  const listed: Record<string, Listed> = Object.assign({}, ...lists)
  return (Object.keys(FOLDERS) as SetName[]).flatMap(set =>
    [...files]
      .map(([path, text]) => ({ name: FOLDERS[set].exec(path)?.[1], text }))
      .filter((it): it is { name: string; text: string } => it.name !== undefined)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, text }): Published => {
        const best = listed[`${name}_distance`] ?? listed[name]!
        const points = best.jobs + 1
        return {
          ...{ set, name, points, text, class: classOf(set, name, points), listed: best.best_known_cost },
          listedVehicles: best.solved_with_vehicles ?? best.vehicles,
        }
      }),
  )
}
