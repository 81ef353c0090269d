export const minyakGulaTepung = `
@ minyak-goreng
Minyak Goreng Sawit = Palm Cooking Oil | Surya Lembah, Embun Sawit, Melati Hemat | Refill, Botol +5 | 1 L 20500; 2 L 39900; 5 L 98500 | form=jug art=drop pack=6
Minyak Goreng Kelapa = Coconut Cooking Oil | Nyiur Biru | Klasik, Murni VCO +85 | 500 ml 18500; 1 L 35500 | form=bottle art=coconut pack=12
Minyak Jagung = Corn Oil | Surya Lembah | - | 500 ml 32500; 1 L 61500 | form=bottle art=corn pack=12
Minyak Zaitun = Olive Oil | Taman Zaitun | Ringan, Extra Virgin +18 | 250 ml 58500; 500 ml 104500 | form=bottle art=leaf pack=12
Minyak Wijen = Sesame Oil | Dapur Cendana | - | 115 ml 17500; 210 ml 29500 | form=bottle art=bean pack=24
@ margarin
Margarin = Margarine | Surya Lembah, Nyiur Biru | Serbaguna, Kue +4 | 200 g 9500; 250 g kotak 13500; 1 kg 38500 | form=tub art=drop pack=24
Mentega = Butter | Lembu Riang | Tawar, Asin | 200 g 42500 | form=box art=cow pack=30 life=180
@ gula-madu
Gula Pasir = White Sugar | Tebu Lestari, Manis Rimba, Melati Hemat | Putih, Kuning -3 | 500 g 9500; 1 kg 18000 | form=pouch art=crystal pack=20 tax=exempt
Gula Merah = Palm Sugar | Tebu Lestari, Tani Rukun | Aren +15, Kelapa, Semut +22 | 250 g 11500; 500 g 21500 | form=pouch art=crystal pack=20 tax=ppn
Gula Halus = Icing Sugar | Manis Rimba | - | 250 g 8500; 500 g 15500 | form=pouch art=crystal pack=24 tax=ppn
Gula Batu = Rock Sugar | Tebu Lestari | Putih, Kuning | 250 g 9500; 500 g 18000 | form=pouch art=crystal pack=20 tax=ppn
Pemanis Rendah Kalori = Low Calorie Sweetener | Manis Rimba | Stevia, Sukralosa +8 | isi 25 29500; isi 50 54500 | form=box art=crystal pack=24 g=2/pc tax=ppn
Madu = Honey | Lebah Rimba | Hutan, Randu, Klanceng +40 | 150 ml 39500; 350 ml 84500; 650 ml 148500 | form=jar art=honey pack=12 tax=ppn
@ tepung-kue
Tepung Terigu = Wheat Flour | Kincir Desa, Gandum Senja, Melati Hemat | Protein Sedang, Protein Tinggi +6, Protein Rendah | 500 g 7500; 1 kg 13500 | form=pouch art=wheat pack=12
Tepung Beras = Rice Flour | Bulir Fajar, Melati Hemat | Putih, Ketan +35 | 500 g 8500 | form=pouch art=grain pack=20
Tepung Tapioka = Tapioca Flour | Bulir Fajar, Tani Rukun | - | 250 g 4500; 500 g 8000 | form=pouch art=grain pack=20
Tepung Maizena = Cornflour | Gandum Senja | - | 100 g 5000; 300 g 13500 | form=box art=corn pack=24
Tepung Bumbu = Seasoned Flour | Cobek Nusa, Melati Hemat | Serbaguna, Ayam Crispy, Pisang Goreng, Bakwan, Tempe | 75 g 3000; 210 g 7500 | form=pouch art=wheat pack=40
Premiks Kue = Cake Mix | Gandum Senja | Bolu Kukus, Brownies +20, Pancake, Donat +10, Pukis | 200 g 14500; 400 g 26500 | form=box art=cake pack=24
Bahan Kue = Baking Ingredient | Gandum Senja | Ragi Instan, Baking Powder, Vanili Bubuk -30, Pengembang | 11 g 4500; 45 g 9500 | form=sachet art=cake pack=48 bare=yes
Agar-agar Bubuk = Agar Powder | Rumput Segara | Plain, Cokelat, Stroberi, Pandan, Kelapa | 7 g 4500; 7 g x3 13000 | form=sachet art=leaf pack=48
`
