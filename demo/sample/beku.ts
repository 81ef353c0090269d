export const beku = `
@ nugget-sosis
Nugget Ayam = Chicken Nuggets | Kutub Rasa, Melati Hemat | Original, Keju +8, Sayur, Pedas, Huruf | 250 g 22500; 500 g 42500 | form=pouch art=chicken pack=20
Sosis = Sausages | Kutub Rasa, Lembu Riang | Ayam, Sapi +18, Bakar +6, Keju +12 | 300 g 24500; 500 g 38500 | form=pouch art=sausage pack=20
Bakso = Meatballs | Kutub Rasa, Lembu Riang | Sapi +15, Ayam -10, Ikan, Urat +12 | 300 g 27500; 500 g 43500 | form=pouch art=meat pack=20
@ beku-siap
Dimsum = Dim Sum | Dapur Es | Ayam, Udang +15, Kepiting +8 | 150 g 19500; 300 g 36500 | form=pouch art=dumpling pack=20
Kentang Goreng Beku = Frozen Fries | Dapur Es, Melati Hemat | Lurus, Bergelombang, Keriting +12 | 500 g 24500; 1 kg 45500 | form=pouch art=potato pack=12
Roti Beku = Frozen Flatbread | Dapur Es | Roti Maryam, Roti Cane Cokelat +10, Pancake Kelapa | 325 g 18500 | form=pouch art=wheat pack=20
Sayur Beku = Frozen Vegetables | Dapur Es | Campur, Jagung Manis, Kacang Polong, Edamame +10 | 500 g 22500; 1 kg 41500 | form=pouch art=leafy pack=12
Ikan Beku = Frozen Fish | Nelayan Biru | Dori Fillet, Salmon +190, Cumi Ring -5, Udang Kupas +70 | 250 g 32500; 500 g 59500 | form=pouch art=fish pack=20 tax=exempt
Siomay Beku = Frozen Siomay | Dapur Es | Ikan, Ayam | 250 g 21500 | form=pouch art=dumpling pack=20
Nasi Kotak Beku = Frozen Rice Meal | Dapur Es | Rendang +12, Ayam Woku, Nasi Goreng, Nasi Bakar | 300 g 28500 | form=box art=grain pack=12
@ es-krim
Es Krim Stik = Ice Cream Stick | Salju Riang, Kampung Salju | Cokelat, Vanila, Kacang Hijau -20, Mangga, Stroberi, Kopi | 55 ml 4500; 80 ml 9500 | form=icestick art=icecream pack=30
Es Krim Cup = Ice Cream Cup | Salju Riang, Kampung Salju | Cokelat, Vanila, Stroberi, Kelapa Kopyor, Durian +5 | 100 ml 6500; 350 ml 24500; 700 ml 44500 | form=cup art=icecream pack=12
Es Krim Kon = Ice Cream Cone | Salju Riang | Cokelat, Vanila Kacang, Matcha | 110 ml 11500 | form=icestick art=icecream pack=24
Es Batu Kristal = Ice Cubes | Kutub Rasa | - | 1 kg 5500; 5 kg 16500 | form=pouch art=crystal
`
