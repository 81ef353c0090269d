import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import { fileEndpoints } from './file-endpoints.ts'
import { payEndpoints } from './pay-endpoints.ts'
import { amount, checkDetail, checkRow, digits, newCheck, reasons, side, state, stateFigure } from './schemas.ts'
import { statementEndpoints } from './statement-endpoints.ts'
import { warkatEndpoints } from './warkat-endpoints.ts'

const read = contract.meta({ permission: 'checks.read' })
const write = contract.meta({ permission: 'checks.write' })

const answer = z.enum(['created', 'exists'])
const fileRefusals = ['file-empty', 'file-too-large', 'file-type', 'file-is-other'] as const

export const checksContract = {
  /** Files of other banks: what they bring and what they give back. */
  files: fileEndpoints,
  /** What drawers have issued, and what is presented otherwise. */
  pay: payEndpoints,
  /** What banks say of accounts. */
  statements: statementEndpoints,
  /** Refused warkat, and the drawers they speak against. */
  warkat: warkatEndpoints,
  /** How many cheques stand where, and what they are worth. */
  figures: read.route({ method: 'GET', path: '/checks/figures' }).output(z.array(stateFigure)),
  /** Cheques, the newest first; `odd` those that wait for a person, the oldest first. */
  list: read
    .route({ method: 'GET', path: '/checks' })
    .input(
      z.object({
        ...{ state: state.optional(), odd: z.enum(['true', 'false']).optional(), batch: z.uuid().optional() },
        text: z.string().max(60).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(checkRow)),
  get: read
    .route({ method: 'GET', path: '/checks/{id}' })
    .input(z.object({ id: z.uuid() }))
    .output(checkDetail)
    .errors(refusals('check-unknown')),
  /** Registers what came in together. The ids are made by whoever sends it: sent twice, it is registered once. */
  register: write
    .route({ method: 'POST', path: '/checks/batches' })
    .input(
      z.object({
        ...{ id: z.uuid(), name: z.string().trim().min(1).max(100) },
        depositor: z.string().regex(/^[a-zA-Z0-9-]{1,40}$/),
        country: z.string().regex(/^[A-Z]{2}$/),
        currency: z.enum(['IDR', 'USD', 'EUR', 'GBP', 'SGD', 'MYR']),
        day: z.iso.date(),
        items: z.array(newCheck).min(1).max(500),
      }),
    )
    .output(
      z.object({
        ...{ id: z.string(), answer, items: z.number().int() },
        ...{ exceptions: z.number().int(), duplicates: z.number().int() },
      }),
    )
    .errors(refusals('batch-empty', 'batch-differs', 'check-known')),
  /** One step of any number of cheques, all of them or none. */
  step: write
    .route({ method: 'POST', path: '/checks/steps' })
    .input(
      z.object({
        id: z.uuid(),
        step: z.enum([
          'validated',
          'rejected',
          'deposited',
          'exchanged',
          'paid',
          'returned',
          're-presented',
          'archived',
        ]),
        items: z.array(z.uuid()).min(1).max(5_000),
        why: z.string().max(300).default(''),
        reasons: reasons.optional(),
      }),
    )
    .output(z.object({ id: z.string(), answer, items: z.number().int() }))
    .errors(
      refusals(
        ...(['check-unknown', 'check-elsewhere', 'check-duplicate', 'exceptions-open', 'reason-missing'] as const),
        ...([
          'presented-too-often',
          'deed-differs',
          'warkat-early',
          'warkat-late',
          'over-clearing-limit',
          'pay-undecided',
          'refusal-reasons-wrong',
        ] as const),
      ),
    ),
  /** What a person read of a cheque that waits. */
  correct: write
    .route({ method: 'POST', path: '/checks/{item}/corrections' })
    .input(
      z.object({
        ...{ id: z.uuid(), item: z.uuid(), routing: digits, account: digits, serial: digits, amount },
        ...{ words: z.string().max(300).nullable(), why: z.string().max(300).default('') },
      }),
    )
    .output(z.object({ id: z.string(), exceptions: checkRow.shape.exceptions }))
    .errors(refusals('check-unknown', 'check-elsewhere', 'deed-differs')),
  /** Keeps the picture of a side among the papers, as long as the law of the country wants. */
  picture: write
    .route({ method: 'POST', path: '/checks/{item}/pictures/{side}' })
    .input(z.object({ item: z.uuid(), side, paper: z.uuid(), file: z.file() }))
    .output(z.object({ paper: z.string(), answer }))
    .errors(
      refusals('check-unknown', 'picture-taken', 'kind-unknown', 'place-unknown', 'paper-differs', ...fileRefusals),
    ),
  /** The substitute check (IRD) of a cheque of the United States whose pictures are kept. */
  print: read
    .route({ method: 'GET', path: '/checks/{id}/substitute' })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ name: z.string(), pdf: z.string().describe('base64') }))
    .errors(refusals('check-unknown', 'print-not-american', 'print-no-line', 'print-no-pictures')),
  /** The picture of a side, as browsers show it: a TIFF as PNG. */
  side: read
    .route({ method: 'GET', path: '/checks/{item}/pictures/{side}' })
    .input(z.object({ item: z.uuid(), side }))
    .output(z.file())
    .errors(refusals('check-unknown')),
}
