import { type ComposeOptions, composeIcl, type NewBundle, type NewItem, type NewView } from '../../rules/index.ts'
import { makeTiff } from './make-tiff.ts'

export type IclShape = {
  readonly cashLetters: number
  readonly bundles: number
  readonly items: number
  /** Bytes of each image; 0 for none. */
  readonly imageBytes: number
  readonly returns: boolean
  readonly credits: boolean
}

const BANK = '061000146'
const ORIGIN = '026073150'
const DAY = '20261123'

const view = (side: 0 | 1, bytes: number, sequence: number): NewView => ({
  detail: {
    ...{ imageIndicator: 1, imageCreatorRouting: ORIGIN, imageCreatorDate: DAY, imageFormat: '00' },
    ...{ imageCompression: '00', viewSide: side, viewDescriptor: '00' },
  },
  data: { eceInstitutionRouting: ORIGIN, businessDate: DAY, itemSequence: sequence },
  image: makeTiff(bytes, sequence * 2 + side),
})

const views = (bytes: number, sequence: number) =>
  bytes > 0 ? [view(0, bytes, sequence), view(1, bytes, sequence)] : []

const check = (sequence: number, bytes: number): NewItem => ({
  type: 25,
  values: {
    ...{ auxiliaryOnUs: sequence, payorRouting: '12200066', payorRoutingCheckDigit: 1, onUs: `1211-1234/${sequence}` },
    ...{ amount: 100 + sequence, itemSequence: sequence, documentationType: bytes > 0 ? 'G' : 'K', micrValid: 1 },
    ...{ bofdIndicator: 'Y', correctionIndicator: 0, archiveType: 'B' },
  },
  addenda: [
    {
      type: 26,
      values: {
        ...{ addendumNumber: 1, returnLocationRouting: ORIGIN, bofdDate: DAY, bofdItemSequence: sequence },
        ...{ payeeName: 'Toko Maju', truncationIndicator: 'Y', conversionIndicator: 2 },
      },
    },
    { type: 27, values: { imageKeyIndicator: 0, imageKeyLength: '0008', imageKey: String(sequence).padStart(8, '0') } },
    { type: 28, values: { addendumNumber: 1, endorsingRouting: BANK, endorsementDate: DAY, endorsingItemSequence: 7 } },
  ],
  views: views(bytes, sequence),
})

const returned = (sequence: number, bytes: number): NewItem => ({
  type: 31,
  values: {
    ...{ payorRouting: '12200066', payorRoutingCheckDigit: 1, onUs: `1211-1234/${sequence}`, amount: 100 + sequence },
    ...{ returnReason: 'A', documentationType: bytes > 0 ? 'G' : 'K', forwardBundleDate: DAY, itemSequence: sequence },
    ...{ notificationIndicator: 2, archiveType: 'B', timesReturned: 1 },
  },
  addenda: [
    { type: 32, values: { addendumNumber: 1, returnLocationRouting: ORIGIN, bofdDate: DAY, truncationIndicator: 'Y' } },
    { type: 33, values: { payorBankName: 'Bank Uji', auxiliaryOnUs: sequence, payorBusinessDate: DAY } },
  ],
  views: views(bytes, sequence),
})

const credit = (sequence: number): NewItem => ({
  type: 61,
  values: { postingRouting: BANK, onUs: '777', amount: 5_000, itemSequence: sequence, documentationType: 'G' },
})

/** Sequence numbers run through the whole file. */
const bundlesOf = function* (shape: IclShape, letter: number, collection: string): Generator<NewBundle> {
  for (let bundle = 0; bundle < shape.bundles; bundle += 1) {
    const first = 1 + (letter * shape.bundles + bundle) * shape.items
    const items = function* (): Generator<NewItem> {
      if (shape.credits) yield credit(first)
      for (let i = first; i < first + shape.items; i += 1)
        yield shape.returns ? returned(i, shape.imageBytes) : check(i, shape.imageBytes)
    }
    const header = {
      ...{ collectionType: collection, destinationRouting: BANK, eceInstitutionRouting: ORIGIN },
      ...{ businessDate: DAY, creationDate: DAY, bundleId: `B${first}`, bundleSequence: bundle + 1 },
    }
    yield { header, items: items() }
  }
}

const lettersOf = function* (shape: IclShape) {
  const collection = shape.returns ? '03' : '01'
  const withImages = shape.imageBytes > 0
  for (let letter = 0; letter < shape.cashLetters; letter += 1) {
    const header = {
      ...{ collectionType: collection, destinationRouting: BANK, eceInstitutionRouting: ORIGIN },
      ...{ businessDate: DAY, creationDate: DAY, creationTime: '0911', cashLetterId: `L${letter + 1}` },
      ...{ recordTypeIndicator: withImages ? 'I' : 'E', documentationType: withImages ? 'G' : 'K' },
      returnsIndicator: shape.returns ? 'R' : '',
    }
    yield { header, bundles: bundlesOf(shape, letter, collection) }
  }
}

/** An image cash letter without a fault, of any size, written piece by piece. Gives how many records it has. */
export const makeIcl = (shape: IclShape, options: ComposeOptions): number => {
  const header = {
    ...{ standardLevel: '35', testFileIndicator: 'T', immediateDestinationRouting: BANK, fileIdModifier: 'A' },
    ...{ immediateOriginRouting: ORIGIN, fileCreationDate: DAY, fileCreationTime: '0911', resendIndicator: 'N' },
    ...{ immediateDestinationName: 'Bank [Uji]', immediateOriginName: 'Toko Maju', countryCode: 'US' },
  }
  const made = composeIcl({ header, cashLetters: lettersOf(shape) }, options)
  if (!made.ok) throw new Error(made.detail)
  return made.value
}
