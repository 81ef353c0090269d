export const snack = `
@ keripik
Keripik Singkong = Cassava Chips | Kriuk Rantau, Gurih Bahari, Melati Hemat | Original, Balado, Keju, Pedas Daun Jeruk +5, Jagung Bakar | 50 g 6500; 120 g 14500; 200 g 22500 | form=pillow art=chips pack=20
Keripik Kentang = Potato Chips | Kriuk Rantau, Tamasya | Sapi Panggang, Rumput Laut, Original, Ayam Bakar, Keju | 35 g 7000; 68 g 11500; 120 g 19500 | form=pillow art=chips pack=20
Keripik Tempe = Tempeh Chips | Gurih Bahari | Original, Pedas, Daun Jeruk | 60 g 9500; 150 g 21500 | form=pillow art=chips pack=20
Keripik Pisang = Banana Chips | Gurih Bahari | Cokelat +10, Keju +8, Manis, Asin | 100 g 14500; 250 g 32500 | form=pillow art=fruit pack=20
Kerupuk = Crackers (Raw) | Gurih Bahari, Samudra Rasa | Udang +20, Ikan, Bawang -15, Kulit +45 | 200 g 13500; 500 g 29500 | form=pouch art=chips pack=24
Makanan Ringan Jagung = Corn Snack | Tamasya, Si Oni | Keju, Jagung Bakar, Cokelat, Balado, BBQ | 14 g 1000; 60 g 6500; 140 g 13500 | form=pillow art=corn pack=30
Rumput Laut Panggang = Roasted Seaweed | Samudra Rasa | Original, Pedas, Teriyaki +4 | 4 g 5500; 30 g 29500 | form=pouch art=leaf pack=24
@ kacang-snack
Kacang Kulit = Roasted Peanuts in Shell | Kriuk Rantau, Melati Hemat | Panggang, Bawang, Sapi Panggang | 70 g 7500; 180 g 16500; 350 g 29500 | form=pillow art=nut pack=20
Kacang Atom = Coated Peanuts | Kriuk Rantau | Manis, Pedas, Original | 110 g 12500; 250 g 25500 | form=pillow art=nut pack=20
Kacang Mete = Cashews | Gurih Bahari | Panggang, Madu +5 | 100 g 29500; 250 g 69500 | form=pouch art=nut pack=24
Kuaci = Sunflower Seeds | Tamasya | Original, Green Tea, Susu | 60 g 7500; 140 g 15500 | form=pouch art=bean pack=24
@ biskuit
Biskuit = Biscuits | Lentera, Kapal Kertas, Melati Hemat | Kelapa, Susu, Marie, Cokelat | 115 g 8500; 250 g 16500 | form=box art=cookie pack=24
Biskuit Sandwich = Sandwich Biscuits | Lentera, Si Oni | Vanila, Cokelat, Stroberi, Kacang | 28 g 2000; 133 g 9500 | form=tubepack art=cookie pack=24
Wafer = Wafers | Bintang Teduh, Melati Hemat | Cokelat, Vanila, Keju, Stroberi, Pandan | 20 g 1500; 130 g 9500; 350 g kaleng 34500 | form=box art=wafer pack=24
Krekers = Crackers | Kapal Kertas | Asin, Gandum +8, Keju, Sayur | 100 g 8500; 300 g 22500 | form=box art=cookie pack=24
Kue Kaleng = Assorted Biscuit Tin | Kapal Kertas, Lentera | Aneka Rasa, Butter Cookies +40 | 300 g 42500; 650 g 74500 | form=tin art=cookie pack=12
Sereal = Breakfast Cereal | Bintang Teduh | Cokelat, Madu, Jagung, Granola +45 | 30 g 4500; 170 g 26500; 330 g 44500 | form=box art=wheat pack=24
Oat = Rolled Oats | Padang Kirana | Instan, Quick Cook | 200 g 14500; 800 g 44500 | form=pouch art=wheat pack=12
@ cokelat-permen
Cokelat Batang = Chocolate Bar | Kakao Sembilan, Kakao Pesisir | Susu, Dark +15, Mete +10, Almond +10, Kismis | 30 g 8500; 62 g 16500; 100 g 25500 | form=bar art=cocoa pack=24
Permen = Candy | Pelangi Kecil, Melati Hemat | Mint, Kopi, Jahe, Buah Campur, Asam Jawa, Susu | 50 g 5500; 125 g 9500 | form=pillow art=candy pack=40
Permen Karet = Chewing Gum | Pelangi Kecil | Mint, Stroberi, Anggur | 14 g 4500; 56 g botol 16500 | form=tubepack art=candy pack=48
Permen Jeli = Gummy Candy | Pelangi Kecil | Beruang, Cacing, Kola, Yoghurt +5 | 24 g 3500; 80 g 9500 | form=pouch art=candy pack=40
Meses = Chocolate Sprinkles | Kakao Sembilan, Manis Rimba | Cokelat, Warna-warni | 80 g 9500; 200 g 21500 | form=box art=cocoa pack=24
Dodol = Sticky Toffee | Manis Rimba | Durian +15, Nangka, Original, Wijen | 200 g 21500; 400 g 39500 | form=box art=candy pack=24
Kurma = Dates | Kebun Zamrud | Sukari +15, Ajwa +90, Tunisia, Medjool +110 | 250 g 34500; 500 g 64500; 1 kg 119500 | form=box art=date pack=24
`
