/** Bahasa Indonesia for due dates, reminders and what came of them. The same keys stand in due-en.js beside it. */
export default {
  'desk.due': 'Tenggat',
  'desk.due.hint': 'Sampai kapan warga diminta melakukannya. Kotak masuk menampilkannya, dan warga dapat menandainya selesai.',
  'desk.reminders': 'Pengingat',
  'desk.reminders.add': 'Tambah pengingat',
  'desk.reminders.at': 'Jam',
  'desk.reminders.before': 'Hari sebelum tenggat',
  'desk.reminders.drop': 'Hapus pengingat {number}',
  'desk.reminders.hint': 'Paling banyak 4, antara pukul 08.00 dan 20.00 menurut waktu di tempat tinggal warga. Yang sudah selesai tidak diingatkan lagi.',
  
  'desk.reminders.one': '{days} hari sebelumnya, pukul {time}',
  'desk.reminders.same': 'Pada hari tenggat, pukul {time}',
  'desk.reminders.title': 'Pengingat {number}',
  'desk.report.done': 'Menandainya selesai',
  'desk.wrong.due': 'Pilih tenggat yang belum lewat.',
};
