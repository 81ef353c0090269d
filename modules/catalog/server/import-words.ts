export type ImportWord =
  | 'sku-missing'
  | 'sku-repeated'
  | 'name-missing'
  | 'too-long'
  | 'value-wrong'
  | 'yes-no-wrong'
  | 'number-wrong'
  | 'number-ambiguous'
  | 'number-damaged'
  | 'check-digit-wrong'
  | 'barcode-wrong'
  | 'barcode-taken'
  | 'unit-wrong'
  | 'unit-unknown'
  | 'unit-repeated'
  | 'base-unit-fixed'
  | 'category-wrong'
  | 'category-unknown'
  | 'parent-unknown'
  | 'parent-is-variant'
  | 'option-wrong'
  | 'sku-taken'

export type Language = 'id' | 'en'

/** What a sentence may name besides the cell: a limit, a right digit, the item in the way. */
export type About = string

type Sentences = Readonly<
  Record<Language, readonly [reason: (about: About) => string, remedy: (about: About) => string]>
>

const say = (id: string, idRemedy: string, en: string, enRemedy: string): Sentences => {
  const fill = (text: string) => (about: About) => text.replace('%', () => about)
  return { id: [fill(id), fill(idRemedy)], en: [fill(en), fill(enRemedy)] }
}

const WORDS: Readonly<Record<ImportWord, Sentences>> = {
  'sku-missing': say('Kode barang (SKU) kosong.', 'Isi kode barang.', 'The SKU is empty.', 'Fill in the SKU.'),
  'sku-repeated': say(
    'Kode ini sudah ada di baris %.',
    'Hapus salah satu baris, atau beri kode lain.',
    'This SKU stands in row % already.',
    'Delete one of the rows, or give it another SKU.',
  ),
  'name-missing': say('Nama barang baru kosong.', 'Isi nama barang.', 'A new item has no name.', 'Fill in the name.'),
  'too-long': say(
    'Teks lebih dari % huruf.',
    'Persingkat menjadi % huruf atau kurang.',
    'The text is longer than % characters.',
    'Shorten it to % characters.',
  ),
  'value-wrong': say(
    'Nilai ini tidak sesuai dengan kolomnya.',
    'Gunakan bentuk %.',
    'The value does not fit its column.',
    'Use the form %.',
  ),
  'yes-no-wrong': say(
    'Ini bukan ya atau tidak.',
    'Tulis ya atau tidak (atau 1 dan 0).',
    'This is neither yes nor no.',
    'Write yes or no (or 1 and 0).',
  ),
  'number-wrong': say(
    'Ini bukan angka yang sesuai.',
    'Tulis % tanpa satuan.',
    'This is not a fitting number.',
    'Write % without a unit.',
  ),
  'number-ambiguous': say(
    'Tidak jelas apakah tanda di angka ini ribuan atau desimal.',
    'Tulis ribuan tanpa tanda, misalnya 1000.',
    'The mark in this number may be thousands or decimals.',
    'Write thousands without a mark, for example 1000.',
  ),
  'number-damaged': say(
    'Excel telah memendekkan angka ini sehingga digitnya hilang.',
    'Ubah format kolom menjadi Teks lalu ketik ulang kodenya.',
    'Excel has shortened this number and lost its digits.',
    'Set the column to Text and type the code again.',
  ),
  'check-digit-wrong': say(
    'Digit terakhir barcode salah; seharusnya %.',
    'Periksa barcode pada kemasan; ketik ulang.',
    'The last digit of the barcode is wrong; it should be %.',
    'Check the barcode on the pack and type it again.',
  ),
  'barcode-wrong': say(
    'Ini bukan barcode yang bisa disimpan.',
    'Tulis angka di bawah garis, tanpa spasi; untuk kemasan: dus:1899….',
    'This is no barcode that can be kept.',
    'Write the digits under the bars without spaces; for a pack: carton:1899….',
  ),
  'barcode-taken': say(
    'Barcode ini sudah milik barang %.',
    'Hapus dari salah satu barang.',
    'This barcode belongs to item % already.',
    'Take it off one of the items.',
  ),
  'unit-wrong': say(
    'Kemasan ini tidak terbaca.',
    'Tulis nama=isi, dipisah |, misalnya dus=24|lusin=12.',
    'This pack cannot be read.',
    'Write name=content, separated by |, for example carton=24|dozen=12.',
  ),
  'unit-unknown': say(
    'Barcode menyebut kemasan yang tidak ada pada barang ini.',
    'Tambahkan kemasannya di kolom kemasan.',
    'The barcode names a pack the item does not have.',
    'Add the pack in the column of packs.',
  ),
  'unit-repeated': say(
    'Satuan ini disebut dua kali.',
    'Hapus salah satunya; satuan dasar tidak diulang.',
    'This unit stands twice.',
    'Delete one of them; the base unit is not repeated.',
  ),
  'base-unit-fixed': say(
    'Satuan dasar barang ini % dan tidak dapat diganti karena stok dihitung dengannya.',
    'Kembalikan ke %, atau buat barang baru.',
    'The base unit of this item is % and cannot change, since stock is counted in it.',
    'Put % back, or make a new item.',
  ),
  'category-wrong': say(
    'Kategori ini tidak terbaca.',
    'Tulis kodenya, atau namanya dari atas: Minuman > Air Mineral.',
    'This category cannot be read.',
    'Write its code, or its names from the top: Drinks > Water.',
  ),
  'category-unknown': say(
    'Kategori ini tidak ada.',
    'Buat kategorinya lebih dahulu.',
    'There is no such category.',
    'Make the category first.',
  ),
  'parent-unknown': say(
    'Barang induk dengan kode ini tidak ada.',
    'Tambahkan barang induknya di berkas, atau perbaiki kodenya.',
    'There is no parent item with this SKU.',
    'Add the parent to the file, or correct its SKU.',
  ),
  'parent-is-variant': say(
    'Barang induk ini sendiri varian, atau barang ini punya varian.',
    'Pilih barang paling atas; varian hanya satu tingkat.',
    'This parent is a variant itself, or this item has variants.',
    'Choose the topmost item; variants go one level deep.',
  ),
  'option-wrong': say(
    'Varian ini tidak terbaca.',
    'Tulis nama=nilai, dipisah |, misalnya ukuran=M|warna=biru.',
    'This variant cannot be read.',
    'Write name=value, separated by |, for example size=M|colour=blue.',
  ),
  'sku-taken': say(
    'Kode ini milik barang lain.',
    'Beri kode lain.',
    'This SKU belongs to another item.',
    'Give it another SKU.',
  ),
}

/** The reason and the remedy of a word, in the asked language. */
export const importSentences = (word: ImportWord, language: Language, about: About) => {
  const [reason, remedy] = WORDS[word][language]
  return { reason: reason(about), remedy: remedy(about) }
}
