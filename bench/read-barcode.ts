import { checks, type ReadingOptions, readBarcode } from '#modules/catalog/rules/index.ts'

const OPTIONS: ReadingOptions = {
  today: '2026-11-23',
  inStore: [
    { name: 'priced', template: '20IIIIIPPPPPC', step: 100 },
    { name: 'weighed', template: '21IIIIIWWWWWC', step: 1 },
  ],
}

const KINDS: readonly (readonly [name: string, codes: readonly string[]])[] = [
  ['EAN-13', ['8990121011028', '8990800000015', '8990800004327', '8990800006727']],
  ['weighed in store', ['2101234012505', '2101235003405']],
  ['GS1-128, 3 elements', [']C101089901210110281726123110LOT-7', ']C101089908000000151727013110A1']],
  ['DataMatrix, 5 elements', [']d2010899012101102817261231310300125010LOT/7\x1d21S9']],
  ['Digital Link', ['https://id.gs1.org/01/08990121011028/10/AB1?17=261231']],
  ['refused (check digit)', ['8990121011029']],
]

const SECONDS = 0.4

/** Runs `once` over the codes for a while and gives how many a second. */
const rate = (codes: readonly string[], once: (code: string) => unknown): number => {
  for (let i = 0; i < 20_000; i += 1) once(codes[i % codes.length]!)
  const start = performance.now()
  let done = 0
  while (performance.now() - start < SECONDS * 1000) {
    for (let i = 0; i < 500; i += 1) once(codes[i % codes.length]!)
    done += 500
  }
  return (done / (performance.now() - start)) * 1000
}

const perSecond = (n: number) => Math.round(n).toLocaleString('en').padStart(12)

/** Scans a second by kind of code, and as a ratio to a bare check-digit loop over an EAN-13 in the same run. */
export default async function bench(): Promise<{ name: string; lines: string[] }> {
  const bare = rate(KINDS[0]![1], checks)
  const lines = KINDS.map(([name, codes]) => {
    const scans = rate(codes, code => readBarcode(code, OPTIONS))
    return `${name.padEnd(24)}${perSecond(scans)} scans/s   ${(bare / scans).toFixed(1)} × a bare check-digit loop`
  })
  return { name: 'read a barcode', lines: [`${'check digit alone'.padEnd(24)}${perSecond(bare)} /s`, ...lines] }
}

if (import.meta.main) for (const line of (await bench()).lines) console.log(line)
