/**
 * Departments (# code | Indonesian | English | colour) and their categories
 * (code | key of the sku | Indonesian | English | tax class | margin % | shelf life in days or - | pull: share of sales).
 */
export const categories = `
# pokok | Beras & Bahan Pokok | Rice & Staples | #d9a441
beras | BRS | Beras | Rice | exempt | 9 | 365 | 60
telur | TLR | Telur | Eggs | exempt | 11 | 28 | 70
garam | GRM | Garam | Salt | exempt | 22 | - | 14
kacang | KCG | Kacang & Biji | Pulses & Grains | ppn | 20 | 270 | 10
kaleng | KLG | Makanan Kaleng | Canned Food | ppn | 20 | 900 | 22
# mie | Mie & Pasta | Noodles & Pasta | #e2762b
mie-instan | MIE | Mie Instan | Instant Noodles | ppn | 12 | 240 | 130
mie-kering | MKR | Mie Kering & Bihun | Dried Noodles | ppn | 19 | 540 | 14
pasta | PST | Pasta | Pasta | ppn | 23 | 720 | 9
# minyak | Minyak & Margarin | Oil & Margarine | #e0b021
minyak-goreng | MYK | Minyak Goreng | Cooking Oil | ppn | 8 | 540 | 62
margarin | MRG | Margarin & Mentega | Margarine & Butter | ppn | 16 | 365 | 14
# gula | Gula & Pemanis | Sugar & Sweeteners | #c58b5c
gula-madu | GUL | Gula & Madu | Sugar & Honey | exempt | 9 | 720 | 48
# tepung | Tepung & Bahan Kue | Flour & Baking | #b89b72
tepung-kue | TPG | Tepung & Bahan Kue | Flour & Baking | ppn | 17 | 365 | 30
# bumbu | Bumbu & Saus | Seasoning & Sauces | #b9482f
kecap-saus | KCP | Kecap & Saus | Soy Sauce & Sauces | ppn | 21 | 540 | 36
sambal | SBL | Sambal | Chili Relish | ppn | 28 | 365 | 10
bumbu-instan | BMB | Bumbu Instan & Kaldu | Spice Paste & Stock | ppn | 22 | 540 | 40
rempah | RMP | Rempah & Pelengkap | Spices & Garnish | ppn | 27 | 540 | 16
santan | SNT | Santan | Coconut Milk | ppn | 18 | 365 | 20
# minuman | Minuman | Drinks | #2b8fc7
air-mineral | AIR | Air Mineral | Water | ppn | 18 | 540 | 120
teh | TEH | Teh | Tea | ppn | 22 | 365 | 70
kopi | KOP | Kopi | Coffee | ppn | 20 | 540 | 66
susu | SSU | Susu & Olahan | Milk & Dairy | ppn | 15 | 210 | 74
jus | JUS | Jus & Sirup | Juice & Cordial | ppn | 22 | 270 | 44
soda | SDA | Soda & Isotonik | Soft & Sports Drinks | ppn | 21 | 365 | 48
# snack | Snack & Biskuit | Snacks & Biscuits | #d6497f
keripik | KRP | Keripik & Kerupuk | Crisps & Crackers | ppn | 22 | 240 | 88
kacang-snack | KCS | Kacang & Kuaci | Nuts & Seeds | ppn | 23 | 270 | 22
biskuit | BSK | Biskuit & Sereal | Biscuits & Cereal | ppn | 21 | 365 | 60
cokelat-permen | CKL | Cokelat & Permen | Chocolate & Sweets | ppn | 25 | 420 | 52
# roti | Roti & Selai | Bread & Spreads | #c9803b
roti-tawar | RTW | Roti Tawar | Bread | ppn | 17 | 5 | 46
roti-manis | RMN | Roti Manis & Kue | Buns & Cakes | ppn | 22 | 5 | 54
selai | SLI | Selai | Spreads | ppn | 24 | 540 | 8
# segar | Produk Segar | Fresh Food | #4c9a3f
buah | BUA | Buah | Fruit | exempt | 26 | 7 | 52
sayur | SYR | Sayur | Vegetables | exempt | 28 | 5 | 62
daging | DGN | Daging & Ayam | Meat & Poultry | exempt | 16 | 4 | 34
ikan | IKN | Ikan & Laut | Fish & Seafood | exempt | 19 | 3 | 18
tahu-tempe | TTP | Tahu & Tempe | Tofu & Tempeh | ppn | 20 | 5 | 44
# beku | Makanan Beku | Frozen Food | #5aa7d6
nugget-sosis | NGT | Nugget, Sosis & Bakso | Nuggets, Sausages & Meatballs | ppn | 18 | 365 | 26
beku-siap | BKU | Beku Siap Masak | Frozen Ready to Cook | ppn | 21 | 365 | 16
es-krim | ESK | Es Krim | Ice Cream | ppn | 24 | 540 | 42
# rumah | Kebersihan Rumah | Household | #3aa6a0
cuci-baju | CCB | Cuci Baju | Laundry | ppn | 15 | 1080 | 44
cuci-piring | CCP | Cuci Piring | Dishwashing | ppn | 17 | 1080 | 26
pembersih | PBR | Pembersih | Cleaning | ppn | 21 | - | 22
tisu | TSU | Tisu | Tissue | ppn | 20 | - | 34
pengharum | PHR | Pengharum | Air Care | ppn | 25 | 1080 | 9
anti-nyamuk | NYM | Anti Nyamuk | Insect Control | ppn | 19 | 1080 | 14
# tubuh | Perawatan Tubuh | Personal Care | #9a5bb5
sabun-mandi | SBN | Sabun | Soap & Body Wash | ppn | 18 | 1080 | 40
rambut | RBT | Perawatan Rambut | Hair Care | ppn | 20 | 1080 | 30
gigi | GIG | Perawatan Gigi | Oral Care | ppn | 20 | 1080 | 26
wajah-badan | WJH | Wajah & Badan | Face & Body | ppn | 24 | 900 | 18
pembalut | PBL | Pembalut & Kapas | Feminine Care & Cotton | ppn | 19 | 1080 | 22
# bayi | Bayi & Anak | Baby & Child | #e58fb0
popok | PPK | Popok | Nappies | ppn | 11 | 1080 | 22
susu-bayi | SBY | Susu Anak | Milk for Children | ppn | 9 | 540 | 16
makanan-bayi | MBY | Makanan Bayi | Baby Food | ppn | 16 | 540 | 7
perawatan-bayi | PBY | Perawatan Bayi | Baby Care | ppn | 21 | 1080 | 9
# rokok | Rokok | Tobacco | #8a8f98
sigaret | RKK | Rokok (21+) | Tobacco (21+) | exempt | 7 | 540 | 58
# obat | Obat Bebas & Kesehatan | Medicine & Health | #2fa36b
obat-bebas | OBT | Obat Bebas | Medicine | ppn | 22 | 720 | 20
vitamin | VIT | Vitamin & Jamu | Vitamins & Herbal | ppn | 25 | 720 | 12
p3k | P3K | P3K & Masker | First Aid & Masks | ppn | 28 | 1080 | 9
minyak-angin | MAN | Minyak Angin & Balsem | Rubs & Balms | ppn | 24 | 1080 | 14
# atk | Alat Tulis Kantor | Stationery | #3f63b5
alat-tulis | TLS | Alat Tulis | Writing | ppn | 32 | - | 9
kertas | KTS | Buku & Kertas | Paper | ppn | 25 | - | 9
kantor | KTR | Perlengkapan Kantor | Office Supplies | ppn | 33 | - | 5
# dapur | Alat Dapur | Kitchenware | #6b7280
wadah | WDH | Wadah & Kemasan | Containers | ppn | 32 | - | 6
alat-dapur | DPR | Alat Dapur | Cookware | ppn | 34 | - | 4
sekali-pakai | SKP | Sekali Pakai | Disposables | ppn | 28 | - | 22
# elektronik | Elektronik Kecil | Small Electronics | #2d6f9e
lampu-baterai | LMP | Lampu & Baterai | Lighting & Batteries | ppn | 27 | - | 10
listrik | LST | Listrik & Gawai | Electrical & Gadgets | ppn | 30 | - | 5
elektronik-rumah | ELR | Elektronik Rumah | Home Appliances | ppn | 20 | - | 1
# mainan | Mainan | Toys | #ef6c3d
mainan-anak | MNN | Mainan | Toys | ppn | 36 | - | 5
# pakaian | Pakaian Dasar | Basic Clothing | #556987
pakaian-dasar | PKN | Pakaian Dasar | Basic Clothing | ppn | 36 | - | 6
`
