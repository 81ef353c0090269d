/**
 * Brands nobody owns, made up for this demo: number (part of the barcode) | name | price level % | colour of the pack.
 * New brands go to the end: the number is printed in every barcode.
 */
export const brands = `
001 | Melati Hemat | 88 | #7b2d5b
002 | Melati Segar | 104 | #7b2d5b
003 | Sawah Tenang | 97 | #2f7d4f
004 | Lumbung Awan | 100 | #d98e04
005 | Bulir Fajar | 108 | #7a4fa3
006 | Tani Rukun | 95 | #0f8b8d
007 | Kandang Riang | 102 | #b83b5e
008 | Bebek Pantura | 100 | #5b7f1f
009 | Kristal Segara | 104 | #2a6fa8
010 | Nelayan Biru | 97 | #1f6fb2
011 | Pantai Kirana | 100 | #d1495b
012 | Lembu Riang | 108 | #b3283a
013 | Dapur Cendana | 95 | #8b5e34
014 | Gelora | 102 | #c8102e
015 | Samudra Rasa | 100 | #466d9e
016 | Naga Merapi | 104 | #b3202c
017 | Cahaya Gandum | 97 | #c2452d
018 | Gandum Senja | 100 | #1f6fb2
019 | Surya Lembah | 108 | #d98e04
020 | Embun Sawit | 95 | #b5770d
021 | Nyiur Biru | 102 | #1d7fa8
022 | Taman Zaitun | 100 | #b83b5e
023 | Tebu Lestari | 104 | #5b7f1f
024 | Manis Rimba | 97 | #3c4f9e
025 | Lebah Rimba | 100 | #c98a10
026 | Kincir Desa | 108 | #d1495b
027 | Cobek Nusa | 95 | #c2452d
028 | Rumput Segara | 102 | #8b5e34
029 | Angsana | 100 | #3b2a20
030 | Dapur Oma Sari | 104 | #8f3b2a
031 | Lada Rimba | 97 | #4a5d23
032 | Rintik | 100 | #1f6fb2
033 | Embun Wilis | 108 | #0f8b8d
034 | Letup | 95 | #d98e04
035 | Kabut Pagi | 102 | #2f7d4f
036 | Seruni | 100 | #c79a1b
037 | Gayo Senja | 104 | #5a3420
038 | Toraja Kelana | 97 | #7c2d12
039 | Serambi | 100 | #8a5a2b
040 | Padang Kirana | 108 | #1f5fa8
041 | Kebun Ceria | 95 | #d1495b
042 | Rinai | 102 | #2a6f6b
043 | Gelembung | 100 | #8b5e34
044 | Pulih | 104 | #e07a1f
045 | Banteng Lari | 97 | #466d9e
046 | Kriuk Rantau | 100 | #2f7d4f
047 | Gurih Bahari | 108 | #c2452d
048 | Tamasya | 95 | #1f6fb2
049 | Si Oni | 102 | #d98e04
050 | Lentera | 100 | #7a4fa3
051 | Kapal Kertas | 104 | #0f8b8d
052 | Bintang Teduh | 97 | #b83b5e
053 | Kakao Sembilan | 100 | #5a3420
054 | Kakao Pesisir | 108 | #7b3f1d
055 | Pelangi Kecil | 95 | #a65a2a
056 | Kebun Zamrud | 102 | #d1495b
057 | Oven Pagi | 100 | #2a6f6b
058 | Roti Beranda | 104 | #8b5e34
059 | Kebun Oma | 97 | #e07a1f
060 | Kutub Rasa | 100 | #1f6fb2
061 | Dapur Es | 108 | #2a8fb8
062 | Salju Riang | 95 | #c23b6e
063 | Kampung Salju | 102 | #3a7fb5
064 | Busa Samudra | 100 | #1f6fb2
065 | Wangi Teras | 104 | #7a4fa3
066 | Kilau Piring | 97 | #5b9a1f
067 | Binar Bersih | 100 | #b83b5e
068 | Rumah Rapi | 108 | #5b7f1f
069 | Awan Lembut | 95 | #5f9ec9
070 | Putik Pagi | 102 | #a65a2a
071 | Tameng Malam | 100 | #d1495b
072 | Kali Jernih | 104 | #2a6f6b
073 | Kenanga Ayu | 97 | #8b5e34
074 | Mahkota Kenanga | 100 | #e07a1f
075 | Senyum Mutiara | 108 | #c8202f
076 | Seharian | 95 | #2f7d4f
077 | Raut Ayu | 102 | #c2452d
078 | Bulan Lembut | 100 | #c94f8a
079 | Si Mungil | 104 | #3f9fc4
080 | Awan Kecil | 97 | #d9658f
081 | Tumbuh Riang | 100 | #0f8b8d
082 | Sendok Kecil | 108 | #b83b5e
083 | Seram Hijau | 95 | #2f7d4f
084 | Candra Tua | 102 | #3c4f9e
085 | Menara Lama | 100 | #a65a2a
086 | Layar Kelabu | 104 | #6b7280
087 | Sauh Utara | 97 | #2a6f6b
088 | Farmanara | 100 | #8b5e34
089 | Sari Penawar | 108 | #e07a1f
090 | Akar Wangi | 95 | #466d9e
091 | Mbok Rukmi | 102 | #2f7d4f
092 | Pena Camar | 100 | #c2452d
093 | Lembar Nusa | 104 | #1f6fb2
094 | Tempel Kuat | 97 | #d98e04
095 | Kotak Rapi | 100 | #7a4fa3
096 | Bara Nusa | 108 | #0f8b8d
097 | Api Dapur | 95 | #b83b5e
098 | Terang Kita | 102 | #5b7f1f
099 | Voltara | 100 | #3c4f9e
100 | Arus Rumah | 104 | #a65a2a
101 | Sepoi | 97 | #d1495b
102 | Kancil Ceria | 100 | #2a6f6b
103 | Dolanan | 108 | #8b5e34
104 | Benang Kita | 95 | #e07a1f
105 | Langkah Ringan | 102 | #466d9e
`
