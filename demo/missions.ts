/** Why somebody comes to the shop; it decides how much they take and from where. */
export type Mission = {
  readonly name: string
  /** How often on a usual day, before 11, from 11 to 16, after 16. */
  readonly weights: readonly [number, number, number]
  /** Fewest and most lines. */
  readonly lines: readonly [number, number]
  /** How much a department draws, in percent; what is not named counts `others`. */
  readonly draws: Readonly<Record<string, number>>
  readonly others: number
}

/** What people come for; the weights add up to about a hundred in each part of the day. */
export const MISSIONS: readonly Mission[] = [
  {
    name: 'minum dan camilan',
    weights: [34, 40, 34],
    lines: [1, 3],
    draws: { minuman: 100, snack: 80, roti: 110, rokok: 130, beku: 30 },
    others: 0,
  },
  {
    name: 'tambahan rumah',
    weights: [24, 28, 30],
    lines: [2, 7],
    draws: { elektronik: 40, mainan: 40, pakaian: 40 },
    others: 100,
  },
  {
    name: 'masak hari ini',
    weights: [30, 12, 12],
    lines: [3, 9],
    draws: { segar: 220, pokok: 100, bumbu: 130, minyak: 60, gula: 50, tepung: 50, beku: 40 },
    others: 0,
  },
  {
    name: 'belanja mingguan',
    weights: [5, 9, 13],
    lines: [9, 26],
    draws: { rokok: 20, elektronik: 50 },
    others: 100,
  },
  {
    name: 'rumah dan badan',
    weights: [4, 7, 7],
    lines: [2, 6],
    draws: { rumah: 150, tubuh: 150, obat: 80, atk: 60, dapur: 60, elektronik: 50 },
    others: 0,
  },
  {
    name: 'keperluan bayi',
    weights: [3, 4, 4],
    lines: [1, 5],
    draws: { bayi: 300, tubuh: 20, minuman: 15, roti: 20 },
    others: 0,
  },
]

/** A small business that fills its shelves; comes in the morning, a few times a day. */
export const RESTOCK: Mission = {
  name: 'kulakan',
  weights: [1, 1, 1],
  lines: [3, 12],
  draws: { pokok: 100, mie: 150, minyak: 100, gula: 100, tepung: 80, bumbu: 80, minuman: 120, snack: 120, rumah: 60 },
  others: 0,
}
