export const segar = `
@ buah
Apel = Apple | - | Fuji, Malang -25, Granny Smith +10 | kg 42500 | form=none art=fruit-apple tint=#d64541
Jeruk = Orange | - | Medan, Baby Java +25, Pontianak -15, Keprok Batu | kg 28500 | form=none art=fruit-orange tint=#f28c28
Pisang = Banana | - | Cavendish, Ambon +5, Raja +15, Kepok -20 | kg 22500 | form=none art=fruit-banana tint=#f4c430
Mangga = Mango | - | Harum Manis, Gedong Gincu +35, Indramayu -20 | kg 32500 | form=none art=fruit-mango tint=#f0a030
Semangka = Watermelon | - | Merah, Kuning +10, Tanpa Biji +15 | kg 9500 | form=none art=fruit-melon tint=#e8505b
Melon = Melon | - | Hijau, Rock +20 | kg 18500 | form=none art=fruit-melon tint=#b5d98a
Pepaya = Papaya | - | California, Bangkok -10 | kg 12500 | form=none art=fruit-mango tint=#ee8234
Anggur = Grapes | - | Merah, Hijau +10, Hitam +15 | kg 68500 | form=none art=fruit-grape tint=#7b3fa0
Pir = Pear | - | Xiang Lie, Century -10 | kg 36500 | form=none art=fruit-pear tint=#c5c94a
Buah Tropis = Tropical Fruit | - | Salak Pondoh -25, Manggis +20, Duku, Rambutan -20, Alpukat Mentega +30, Jambu Kristal -10, Sirsak, Nanas Madu -35, Buah Naga | kg 31500 | form=none art=fruit-mango tint=#a5574b bare=yes
Durian = Durian | - | Montong, Musang King +240 | kg 89500 | form=none art=fruit-whole tint=#8a8d2f
@ sayur
Sayur Daun = Leaf Vegetable | - | Bayam, Kangkung -15, Sawi Hijau, Pakcoy +20, Selada +60, Kol Putih -20, Daun Singkong -25 | kg 18500 | form=none art=leafy tint=#3f9b46 bare=yes
Sayur Buah = Fruit Vegetable | - | Tomat, Terong Ungu -10, Timun -25, Labu Siam -40, Paprika +180, Pare, Buncis +40, Kacang Panjang +15, Jagung Manis -15 | kg 17500 | form=none art=veg-tomato tint=#d9432f bare=yes
Wortel = Carrot | - | Lokal, Impor +35 | kg 18500 | form=none art=carrot tint=#f07f23
Kentang = Potato | - | Dieng, Granola -10, Baby +20 | kg 21500 | form=none art=potato tint=#c9a26b
Ubi = Root Vegetable | - | Ubi Cilembu +40, Singkong -35, Ubi Ungu, Talas +10 | kg 14500 | form=none art=potato tint=#8c5a7c bare=yes
Bawang = Onion | - | Merah, Putih +5, Bombay -25, Daun -30 | kg 42500 | form=none art=onion tint=#b0476b
Cabai = Chili | - | Rawit Merah +20, Keriting, Merah Besar -5, Rawit Hijau -15, Hijau Besar -35 | kg 58500 | form=none art=chili tint=#d62f2f
Bumbu Segar = Fresh Spice | - | Jahe, Lengkuas -50, Kunyit -55, Kencur +45, Serai -50 | kg 38500 | form=none art=ginger tint=#c99a5b bare=yes
Brokoli = Broccoli | - | Brokoli, Kembang Kol -25 | kg 38500 | form=none art=leafy tint=#2f7d3b bare=yes
Jamur = Mushrooms | Melati Segar | Tiram, Enoki +10, Kancing +60, Kuping | 150 g 8500; 250 g 13500 | form=tray art=mushroom life=7
Sayur Siap Masak = Ready-cut Vegetables | Melati Segar | Sop, Asem, Lodeh, Cap Cay +20, Urap | 300 g 9500 | form=tray art=leafy life=4
Salad Segar = Fresh Salad | Melati Segar | Sayur, Buah, Kol | 200 g 18500 | form=tray art=leafy life=3 tax=ppn
@ daging
Daging Sapi = Beef | - | Rendang, Has Dalam +45, Has Luar +25, Sandung Lamur -8, Giling -15, Tetelan -40, Iga -5 | kg 138500 | form=none art=meat tint=#b3283a label=price
Daging Kambing = Goat | - | Paha, Iga -8 | kg 148500 | form=none art=meat tint=#9c3440 label=price
Ayam Potong = Chicken | - | Utuh, Paha Atas +15, Dada Fillet +45, Sayap +5, Ceker -30, Ati Ampela -20 | kg 39500 | form=none art=chicken tint=#e8b98a label=price
Ayam Kampung = Free-range Chicken | - | Utuh, Potong 8 +6 | kg 78500 | form=none art=chicken tint=#c98b4f label=price
@ ikan
Ikan = Fresh Fish | - | Bandeng, Kembung +5, Gurame +35, Lele -30, Nila -15, Tongkol, Kakap Merah +110, Tuna Loin +120, Bawal -5 | kg 42500 | form=none art=fish tint=#4a84b5 label=price
Udang = Prawns | - | Vaname, Windu +60, Kupas +45 | kg 88500 | form=none art=prawn tint=#ee7a5b label=price
Cumi = Squid | - | Segar, Asin +30 | kg 84500 | form=none art=fish tint=#7d6b94 label=price
Ikan Asin = Salted Fish | - | Teri Medan +60, Jambal Roti +40, Peda -20 | kg 98500 | form=none art=fish tint=#8c7a5b label=price life=60
@ tahu-tempe
Tahu = Tofu | Melati Segar | Putih, Kuning +10, Sutra +35, Pong | 300 g 6500; 500 g 10500 | form=tray art=tofu life=5
Tempe = Tempeh | Melati Segar | Daun +10, Plastik, Gembus -15 | 250 g 5500; 450 g 9500 | form=tray art=tofu life=4
Oncom = Oncom | Melati Segar | Merah, Hitam | 200 g 4500 | form=tray art=tofu life=4
`
