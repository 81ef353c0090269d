import type { Deed, DeedDatabase, WorkRow } from './deed-database.ts'

/**
 * Keeps deeds in the order given and takes away the work they came from, in one strict transaction: it resolves when
 * all is on the disk, and only then may anything be shown as done. An id that is kept already changes nothing.
 */
export const keepDeeds = async (db: DeedDatabase, deeds: readonly Deed[], work?: string): Promise<void> =>
  db.transaction('rw', db.deeds, db.works, async () => {
    const known = new Set(
      (
        await db.deeds
          .where('id')
          .anyOf(deeds.map(deed => deed.id))
          .toArray()
      ).map(row => row.id),
    )
    await db.deeds.bulkAdd(deeds.filter(deed => !known.has(deed.id)).map(deed => ({ ...deed, state: 'waiting' })))
    if (work) await db.works.delete(work)
  })

/** Changes work that is under way, as it stands now; false when it is no longer there. Nothing is lost between scans. */
export const changeWork = async <Work>(db: DeedDatabase, id: string, change: (work: Work) => Work): Promise<boolean> =>
  db.transaction('rw', db.works, async () => {
    const row = (await db.works.get(id)) as WorkRow<Work> | undefined
    if (!row) return false
    await db.works.put({ ...row, work: change(row.work) })
    return true
  })

/** Sends a refused deed once more, as it is: the reason may be gone. */
export const tryAgain = async (db: DeedDatabase, id: string): Promise<void> =>
  db.transaction('rw', db.deeds, async () => {
    const row = await db.deeds.where('id').equals(id).first()
    if (row?.state !== 'refused') return
    const { refused: _, heardAt: __, ...deed } = row
    await db.deeds.put({ ...deed, state: 'waiting' })
  })

/** Lets a refused deed go, and with it nothing else; only a person decides that. */
export const letGo = async (db: DeedDatabase, id: string): Promise<void> =>
  db.transaction('rw', db.deeds, async () => {
    const row = await db.deeds.where('id').equals(id).first()
    if (row?.state === 'refused') await db.deeds.delete(row.n)
  })

/** Deletes deeds the server took in before `before` (ISO): nobody will ask for them here again. */
export const pruneDeeds = async (db: DeedDatabase, before: string): Promise<number> =>
  db.deeds
    .where('[state+n]')
    .between(['done', 0], ['done', Infinity])
    .filter(row => row.at < before)
    .delete()
