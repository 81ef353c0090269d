export const roti = `
@ roti-tawar
Roti Tawar = White Bread | Oven Pagi, Melati Hemat | Putih, Gandum +12, Kupas +6, Pandan | 200 g 9500; 370 g 16500 | form=loaf art=wheat
@ roti-manis
Roti Isi = Filled Bun | Oven Pagi, Roti Beranda | Cokelat, Keju, Srikaya, Sosis +40, Kelapa, Kacang Hijau, Abon +45 | 50 g 5500; 72 g 7000 | form=bun art=wheat
Bolu = Sponge Cake | Roti Beranda | Pandan, Cokelat, Marmer +10, Keju +15 | 35 g 3500; 300 g 32500 | form=bun art=cake
Donat = Doughnut | Roti Beranda | Gula, Cokelat, Meses | 45 g 5000; 45 g x4 18500 | form=donut art=cake
@ selai
Selai Buah = Fruit Jam | Kebun Oma, Melati Hemat | Stroberi, Nanas, Blueberry +10, Jeruk | 170 g 16500; 350 g 28500 | form=jar art=fruit pack=12
Selai Kacang = Peanut Butter | Kebun Oma | Halus, Kasar, Cokelat | 300 g 34500 | form=jar art=nut pack=12
Selai Cokelat = Chocolate Spread | Kakao Sembilan | Hazelnut +15, Original, Crunchy +8 | 150 g 18500; 350 g 38500 | form=jar art=cocoa pack=12
`
