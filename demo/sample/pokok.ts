export const pokok = `
@ beras
Beras = Rice | Sawah Tenang, Lumbung Awan, Bulir Fajar | Pandan Wangi +4, Setra Ramos, Rojolele +8 | 2,5 kg 39500; 5 kg 76500; 10 kg 149500 | form=sack art=grain pack=4
Beras Merah = Red Rice | Lumbung Awan, Tani Rukun | Organik +12, Pilihan | 1 kg 24500; 2 kg 47500 | form=sack art=grain pack=10
Beras Ketan = Glutinous Rice | Bulir Fajar | Putih, Hitam +20 | 500 g 13500; 1 kg 25500 | form=pouch art=grain pack=20
Beras Hemat = Value Rice | Melati Hemat | Medium, Premium +8 | 5 kg 67500; 25 kg 328500 | form=sack art=grain
@ telur
Telur Ayam Negeri = Chicken Eggs | Kandang Riang, Melati Hemat | - | isi 6 17500; isi 10 28500; isi 30 82500 | form=tray art=egg g=65/pc life=28
Telur Omega = Omega Eggs | Kandang Riang | Omega 3, DHA +5 | isi 6 24500; isi 10 38500 | form=tray art=egg g=65/pc life=28
Telur Puyuh = Quail Eggs | Kandang Riang | - | isi 20 13500 | form=tray art=egg g=12/pc life=28
Telur Asin = Salted Duck Eggs | Bebek Pantura | Asap +10, Rebus | isi 4 21500; isi 6 31500 | form=tray art=egg g=75/pc life=30
@ garam
Garam Konsumsi Beryodium = Iodised Salt | Kristal Segara, Melati Hemat | Halus, Meja +6 | 250 g 3500; 500 g 6000; 1 kg 11000 | form=pouch art=drop pack=20 tax=exempt
@ kacang
Kacang Hijau = Mung Beans | Tani Rukun, Lumbung Awan | Kupas +14, Utuh | 250 g 9500; 500 g 18000 | form=pouch art=bean pack=20
Kedelai = Soybeans | Tani Rukun | Kuning, Hitam +10 | 500 g 9500; 1 kg 18500 | form=pouch art=bean pack=20 tax=exempt
Kacang Tanah = Peanuts | Tani Rukun, Lumbung Awan | Kupas, Kulit -8 | 250 g 12500; 500 g 24000 | form=pouch art=nut pack=20
Jagung Pipil = Maize Kernels | Tani Rukun | Kuning, Ketan +10 | 500 g 9000; 1 kg 17000 | form=pouch art=corn pack=20 tax=exempt
@ kaleng
Sarden = Sardines | Nelayan Biru, Pantai Kirana | Saus Tomat, Saus Cabai, Saus Padang +3 | 155 g 11500; 425 g 24500 | form=can art=fish pack=24
Kornet Sapi = Corned Beef | Lembu Riang, Dapur Cendana | Original, Pedas | 120 g 14500; 198 g 25500; 340 g 42500 | form=can art=cow pack=24
Tuna Kaleng = Canned Tuna | Nelayan Biru | Dalam Minyak, Dalam Air, Pedas +2 | 140 g 24500; 185 g 31500 | form=can art=fish pack=48
Buah Kaleng = Canned Fruit | Pantai Kirana | Koktail Buah, Leci +8, Nanas -10, Rambutan | 234 g 17500; 565 g 31500 | form=can art=fruit pack=24
Jagung Manis Kaleng = Canned Sweetcorn | Dapur Cendana | Utuh, Krim +4 | 400 g 18500 | form=can art=corn pack=24
`
