import { readLooseDigits } from '../bytes/digits.ts'
import { hashKey } from '../bytes/hash-bytes.ts'
import type { Ledger } from '../findings/ledger.ts'
import type { IclState, Step, View } from './icl-state.ts'
import { inOrder } from './keep-order.ts'
import { fieldNumber, fieldText } from './read-field.ts'
import type { ImageFacts } from './scan-tiff.ts'

const KINDS: Readonly<Record<string, ImageFacts['kind']>> = { '00': 'tiff', 20: 'png', 21: 'jpeg', 24: 'jp2' }
const SMALLEST_TOLD = 200

/** A view without data, unless its detail says there is none. */
export const closeView = (state: IclState, ledger: Ledger): void => {
  const view = state.item?.view
  if (view && !view.hasData && !view.absent) ledger.note('IMAGE_PAIR', { place: view.place, expected: '52' })
  if (state.item) state.item.view = null
}

const checkPresent = (step: Step): void => {
  for (const field of ['viewSide', 'viewDescriptor'])
    if (fieldText(step, field) === '')
      step.ledger.note('FIELD_MANDATORY', { field, column: step.layout.at(field)[0], value: '' })
}

const checkAgreement = (step: Step, view: View): void => {
  const column = step.layout.at('imageFormat')[0]
  const agreed = (field: string, at: number, value: string) =>
    value !== '' && value !== '00' && step.ledger.note('IMAGE_BY_AGREEMENT', { field, column: at, value })
  agreed('imageFormat', column, view.format)
  agreed('imageCompression', column + 2, view.compression)
}

/** 50: a view is announced. */
export const openView = (step: Step): void => {
  const { state, record, layout, ledger } = step
  closeView(state, ledger)
  if (!inOrder(step)) return
  const view: View = {
    ...{ place: ledger.at, absent: fieldText(step, 'imageIndicator') === '0', hasData: false },
    ...{ format: fieldText(step, 'imageFormat'), compression: fieldText(step, 'imageCompression') },
    ...{ side: fieldText(step, 'viewSide'), signed: fieldNumber(step, 'signatureIndicator') === 1 },
    size: readLooseDigits(record.cols, ...layout.at('imageSize')),
  }
  state.item!.view = view
  if (view.absent) return
  checkPresent(step)
  checkAgreement(step, view)
}

const checkLength = (step: Step, view: View | null): void => {
  const { record, ledger } = step
  const { stated, facts } = record.image!
  const column = record.have - 7
  const field = 'imageLength'
  if (stated !== facts.bytes) ledger.note('IMAGE_LENGTH', { field, column, expected: facts.bytes, found: stated ?? '' })
  else if (view?.size && view.size !== stated)
    ledger.note('IMAGE_LENGTH', {
      field: 'imageSize',
      column: 24,
      expected: stated,
      found: view.size,
      place: view.place,
    })
  if (stated === 0 && facts.bytes === 0) ledger.note('IMAGE_EMPTY', { field, column })
}

const checkFormat = ({ ledger, record }: Step, view: View | null): void => {
  const { kind, faults, bytes } = record.image!.facts
  const format = view?.format || '00'
  if (bytes === 0) return
  const wanted = KINDS[format]
  if (wanted && wanted !== kind) {
    const place = view?.place
    ledger.note(format === '00' ? 'IMAGE_FORMAT' : 'IMAGE_OTHER', {
      place,
      value: format,
      expected: wanted,
      found: kind,
    })
  }
  if (format === '00' && kind === 'tiff' && faults.length > 0)
    ledger.note('IMAGE_PROFILE', { expected: faults.join(', ') })
}

/** 52: the view's data. */
export const takeImage = (step: Step): void => {
  const { state, record, ledger } = step
  if (!inOrder(step) || !record.image) return
  const item = state.item!
  const { view } = item
  if (!view || view.hasData) ledger.note('IMAGE_PAIR', { expected: '50' })
  else if (view.absent) ledger.note('IMAGE_INDICATOR', { place: view.place, field: 'imageIndicator', column: 2 })
  state.imageBytes += record.image.facts.bytes
  checkLength(step, view)
  checkFormat(step, view)
  if (view?.signed && readSignature(step) === 0) ledger.note('IMAGE_SIGNATURE', {})
  if (view?.side === '0' && record.image.facts.bytes > SMALLEST_TOLD && state.images.see(hashKey(record.image.hash)))
    ledger.note('IMAGE_REPEATED', {})
  if (!view || view.hasData) return
  view.hasData = true
  item.views += 1
  const sums = state.bundle?.sums ?? state.cashLetter?.sums
  if (sums) (item.credit ? sums.credits : sums.debits).images += 1
}

const readSignature = ({ record }: Step): number =>
  record.have < 117 ? 0 : record.have - 117 - (readLooseDigits(record.cols, 101, 105) ?? 0)

/** 54: what was found when the image was tested. */
export const takeAnalysis = (step: Step): void => {
  if (inOrder(step) && !step.state.item!.view) step.ledger.note('IMAGE_PAIR', { expected: '50' })
}
