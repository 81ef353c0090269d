import { implement } from '@orpc/server'
import { refused } from '#kernel/answer.ts'
import { answered, type Context, signedIn } from '#platform/http/context.ts'
import { placesOrNull } from '#platform/http/who.ts'
import { asBrowsersShow } from '#platform/picture/index.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { papersContract } from '../contract/index.ts'
import { acceptFields } from './accept-fields.ts'
import { addVersion } from './add-version.ts'
import { allowedFor } from './allowed-for.ts'
import { capturePaper, type PaperFile } from './capture-papers.ts'
import { certifyDestruction } from './certify-destruction.ts'
import { companyDay } from './company-day.ts'
import { destroyDue } from './destroy-papers.ts'
import { fileOfPaper, getPaper } from './get-paper.ts'
import { holdPaper, liftHold } from './hold-papers.ts'
import { listKinds, saveKind } from './kinds/save-kind.ts'
import { listPapers } from './list-papers.ts'
import { mailRouter } from './mail/mail-router.ts'
import { verifyPapers } from './verify-papers.ts'

const os = implement(papersContract).$context<Context>()

const unknown = (id: string) => refused('paper-unknown', `There is no paper ${id}, or not for you.`)

const OF_PAPER = 'select place from papers.document where id = $1'
const OF_HOLD = `
  select d.place from papers.legal_hold h join papers.document d on d.id = h.document where h.id = $1`

/** The same, for a paper or hold that is named; what is not there is refused by the deed itself. */
const allowedOn = async (tx: Tx, context: Context, permission: string, sql: string, id: string) => {
  const row = await tx.one<{ place: string | null }>(sql, [id])
  return row ? allowedFor(context, permission, row.place) : signedIn(context)
}

const fileIn = async (file: File): Promise<PaperFile> => ({
  name: file.name,
  type: file.type.split(';')[0]!.trim(),
  bytes: new Uint8Array(await file.arrayBuffer()),
})

export const papersRouter = os.router({
  kinds: os.kinds.handler(({ context }) => readOnly(context.db, listKinds)),
  saveKind: os.saveKind.handler(async ({ input, context }) => {
    const who = allowedFor(context, 'papers.manage', null)
    return answered(await transact(context.db, tx => saveKind(tx, who, context.now(), input)))
  }),
  list: os.list.handler(({ input, context }) =>
    readOnly(context.db, async tx => {
      const { due, ...filter } = input
      const places = placesOrNull(signedIn(context), 'papers.read')
      return listPapers(tx, {
        ...filter,
        places,
        ...(due === 'true' && { due: (await companyDay(tx))(context.now()) }),
      })
    }),
  ),
  mail: mailRouter,
  get: os.get.handler(async ({ input, context }) => {
    const places = placesOrNull(signedIn(context), 'papers.read')
    const paper = await readOnly(context.db, tx => getPaper(tx, input.id, places))
    return paper ?? answered(unknown(input.id))
  }),
  file: os.file.handler(async ({ input, context }) => {
    const places = placesOrNull(signedIn(context), 'papers.read')
    const file = await readOnly(context.db, tx => fileOfPaper(tx, input.id, input.n, places))
    if (!file) return answered(unknown(input.id))
    const shown = asBrowsersShow(file)
    return new File([new Uint8Array(shown.bytes)], shown.name, { type: shown.type })
  }),
  capture: os.capture.handler(async ({ input, context }) => {
    const who = allowedFor(context, 'papers.write', input.place)
    const file = await fileIn(input.file)
    return answered(await transact(context.db, tx => capturePaper(tx, who.id, context.now(), { ...input, file })))
  }),
  addVersion: os.addVersion.handler(async ({ input, context }) => {
    const file = await fileIn(input.file)
    return answered(
      await transact(context.db, async tx => {
        const who = await allowedOn(tx, context, 'papers.write', OF_PAPER, input.id)
        return addVersion(tx, who.id, context.now(), { id: input.id, file })
      }),
    )
  }),
  accept: os.accept.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx => {
        const who = await allowedOn(tx, context, 'papers.write', OF_PAPER, input.id)
        return acceptFields(tx, who.id, context.now(), input)
      }),
    ),
  ),
  hold: os.hold.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx => {
        const who = await allowedOn(tx, context, 'papers.manage', OF_PAPER, input.document)
        return holdPaper(tx, who.id, context.now(), input)
      }),
    ),
  ),
  lift: os.lift.handler(async ({ input, context }) =>
    answered(
      await transact(context.db, async tx => {
        const who = await allowedOn(tx, context, 'papers.manage', OF_HOLD, input.id)
        return liftHold(tx, who.id, context.now(), input.id)
      }),
    ),
  ),
  destroy: os.destroy.handler(({ input, context }) =>
    transact(context.db, async tx => {
      for (const id of input.ids) await allowedOn(tx, context, 'papers.manage', OF_PAPER, id)
      const now = context.now()
      const gone = await destroyDue(tx, signedIn(context).id, now, (await companyDay(tx))(now), input.ids)
      return { destroyed: gone.map(({ id, title, hashes }) => ({ id, title, hashes: [...hashes] })) }
    }),
  ),
  certificate: os.certificate.handler(async ({ input, context }) => {
    const places = placesOrNull(signedIn(context), 'papers.manage')
    const made = await readOnly(context.db, tx => certifyDestruction(tx, input.id, input.language, places))
    const { name, pdf } = answered(made)
    return { name, pdf: Buffer.from(pdf).toString('base64') }
  }),
  verify: os.verify.handler(async ({ context }) => {
    const { faults, ...verdict } = await readOnly(context.db, verifyPapers)
    return { ...verdict, faults: [...faults] }
  }),
})
