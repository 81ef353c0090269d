export const elektronikMainanPakaian = `
@ lampu-baterai
Lampu LED = LED Bulb | Terang Kita, Voltara | Putih, Kuning | 5 W 16500; 9 W 24500; 12 W 32500; 18 W 47500 | form=none art=bulb tint=#f5b301 pack=24 g=70/pc
Baterai = Batteries | Voltara, Melati Hemat | AA, AAA, D +80, 9V +160 | isi 2 11500; isi 4 19500 | form=sachet art=battery pack=24 g=22/pc
Senter = Torch | Terang Kita | Kecil, Kepala +40, Emergency +160 | isi 1 34500 | form=sachet art=bulb g=150/pc
@ listrik
Kabel Rol = Extension Lead | Arus Rumah | 3 Lubang, 4 Lubang +25, 5 Lubang +45 | 1,5 m 42500; 3 m 59500; 5 m 79500 | form=sachet art=bolt g=350/pc
Steker = Plug | Arus Rumah | Biasa, Cabang T +40, Saklar +55 | isi 1 12500 | form=sachet art=bolt pack=24 g=60/pc
Kabel Data = Charging Cable | Voltara | USB-C, Mikro USB -20, 3 in 1 +40 | 1 m 34500; 2 m 48500 | form=sachet art=bolt g=40/pc
Kepala Charger = Charger | Voltara | 10 W -30, 20 W, 33 W +45 | isi 1 84500 | form=sachet art=bolt g=60/pc
Powerbank = Power Bank | Voltara | 10000 mAh, 20000 mAh +55 | isi 1 179500 | form=box art=battery g=260/pc
Earphone = Earphones | Voltara | Kabel -55, Nirkabel +60 | isi 1 89500 | form=box art=bolt g=50/pc
Bor Listrik = Electric Drill | Arus Rumah | 10 mm, 13 mm +35 | isi 1 389500 | form=box art=bolt g=1700/pc serial=yes promo=no
@ elektronik-rumah
Kipas Angin = Fan | Sepoi | Meja, Berdiri +45, USB -65 | 12 inci 229500; 16 inci 289500 | form=none art=fan tint=#3b82c4 g=2800/pc
Elektronik Dapur = Kitchen Appliance | Voltara | Teko Listrik -45, Penanak Nasi +20, Blender, Setrika -30, Kompor Listrik +40 | isi 1 279500 | form=box art=bolt g=1800/pc bare=yes
@ mainan-anak
Mobil Mainan = Toy Car | Kancil Ceria, Dolanan | Sedan, Truk +20, Pemadam +25, Bus | kecil 14500; besar 44500 | form=none art=toycar tint=#e23b3b g=150/pc
Boneka = Soft Toy | Kancil Ceria | Kancil, Orangutan, Harimau, Badak, Komodo | kecil 34500; sedang 69500; besar 119500 | form=none art=teddy tint=#b07a4a g=220/pc
Balok Susun = Building Blocks | Dolanan | Kota, Hutan, Bandara +15 | isi 50 44500; isi 120 89500 | form=none art=blocks tint=#2f80ed g=5/pc
Puzzle = Puzzle | Dolanan | Peta Nusantara, Hewan, Huruf | isi 24 24500; isi 100 49500 | form=box art=blocks g=5/pc
Permainan = Game | Dolanan | Congklak +30, Ular Tangga, Catur +40, Bekel -30, Kartu -20 | isi 1 34500 | form=box art=blocks g=300/pc bare=yes
Bola = Ball | Kancil Ceria | Sepak, Voli, Karet -65 | isi 1 49500 | form=none art=ball tint=#0f9d76 g=350/pc
@ pakaian-dasar
Kaus Polos = Plain T-shirt | Benang Kita, Melati Hemat | Hitam, Putih, Abu, Navy | S 44500; M 44500; L 47500; XL 49500 | form=none art=shirt tint=#475569 g=180/pc
Kaus Kaki = Socks | Benang Kita | Pendek, Panjang +15, Olahraga +25, Anak -20 | isi 1 12500; isi 3 32500 | form=none art=socks tint=#64748b g=45/pc
Celana Dalam = Underwear | Benang Kita | Pria, Wanita, Anak -25 | isi 3 54500 | form=sachet art=shirt g=60/pc
Singlet = Vest | Benang Kita | Pria, Anak -20 | M 24500; L 26500 | form=none art=shirt tint=#94a3b8 g=110/pc
Sandal Jepit = Flip-flops | Langkah Ringan, Melati Hemat | Hitam, Biru, Hijau | 38 15500; 40 15500; 42 16500 | form=none art=sandal tint=#0284c7 g=300/pc
Handuk = Towel | Benang Kita | Biru, Krem, Merah Muda | 50x100 cm 42500; 70x140 cm 79500 | form=none art=towel tint=#db7093 g=350/pc
Sarung = Sarong | Benang Kita | Hijau, Marun, Cokelat, Biru | Dewasa 79500; Anak 49500 | form=none art=towel tint=#7f5539 g=400/pc
Mukena = Prayer Garment | Benang Kita | Putih, Lavender | Dewasa 149500; Anak 109500 | form=none art=towel tint=#a78bba g=550/pc
Payung = Umbrella | Langkah Ringan | Lipat, Panjang +15 | isi 1 54500 | form=none art=umbrella tint=#be123c g=350/pc
Jas Hujan = Raincoat | Langkah Ringan | Ponco, Setelan +120 | isi 1 49500 | form=sachet art=umbrella g=400/pc
`
