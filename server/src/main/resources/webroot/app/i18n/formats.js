import { session } from '../core/session.js';
import { language } from './i18n.js';

/**
 * One pattern of ours for times and numbers: browsers differ among themselves and from the JDK. Judged, as the Java
 * side is, by the table in api-spec/formats.json.
 * @typedef {'WIB' | 'WITA' | 'WIT'} Zone
 */

const HOURS = { WIB: 7, WITA: 8, WIT: 9 };
const WORDS = {
  id: {
    days: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' '),
    months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
    at: 'pukul',
  },
  en: {
    days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    months: 'January February March April May June July August September October November December'.split(' '),
    at: 'at',
  },
};

const two = (number) => String(number).padStart(2, '0');

function parts(instant, zone, lang) {
  const local = new Date(new Date(instant).getTime() + HOURS[zone] * 3_600_000);
  const words = WORDS[lang];
  const day = words.days[local.getUTCDay()];
  const month = words.months[local.getUTCMonth()];
  const date = `${local.getUTCDate()} ${month} ${local.getUTCFullYear()}`;
  const time = `${two(local.getUTCHours())}.${two(local.getUTCMinutes())} ${zone}`;
  return { day, date, time, at: words.at };
}

/** @returns {Zone} the citizen's, or the one of the device as long as nobody is signed in */
export function myZone() {
  const home = session.value.me?.home_region?.time_zone;
  const offset = -new Date().getTimezoneOffset() / 60;
  return home ?? Object.keys(HOURS).find((zone) => HOURS[zone] === offset) ?? 'WIB';
}

/** `Minggu, 22 November 2026 pukul 10.30 WIB` */
export function dateTime(instant, zone = myZone(), lang = language.value) {
  const { day, date, time, at } = parts(instant, zone, lang);
  return `${day}, ${date} ${at} ${time}`;
}

/** `Minggu, 22 November 2026` */
export function date(instant, zone = myZone(), lang = language.value) {
  const { day, date: only } = parts(instant, zone, lang);
  return `${day}, ${only}`;
}

/** `10.30 WIB` */
export function time(instant, zone = myZone()) {
  return parts(instant, zone, 'id').time;
}

/** A calendar day without a time: `22 November 2026`. @param {string} day `2026-11-22` */
export function calendarDay(day, lang = language.value) {
  return parts(`${day}T00:00:00+07:00`, 'WIB', lang).date;
}

/** `1.234.567,89`, in both languages alike so that no amount is read a thousandfold. */
export function decimal(number, digits = 0) {
  const [whole, rest] = Math.abs(number).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${number < 0 ? '-' : ''}${grouped}${rest ? `,${rest}` : ''}`;
}

/** `Rp1.234.567` */
export function rupiah(amount) {
  return amount < 0 ? `-${rupiah(-amount)}` : `Rp${decimal(amount)}`;
}

const WHOLE = /^(?:\d+|\d{1,3}(?:\.\d{3})+)$/;

/**
 * A whole number or an amount of rupiah as people write it here: `1500000`, `1.500.000`, `Rp1.500.000`, `Rp 1.500.000,00`.
 * @param {string} text @returns {number | undefined} nothing for nothing; NaN for what may mean something else
 */
export function readWhole(text) {
  const digits = text.replace(/[\s\u00A0]/g, '').replace(/^rp\.?/i, '').replace(/,(?:00|-)$/, '');
  if (!text.trim()) return undefined;
  return WHOLE.test(digits) ? Number(digits.replaceAll('.', '')) : NaN;
}

/** `1,2 MB` */
export function fileSize(bytes) {
  if (bytes < 1024) return `${decimal(bytes)} B`;
  if (bytes < 1024 * 1024) return `${decimal(bytes / 1024)} kB`;
  return `${decimal(bytes / 1024 / 1024, 1)} MB`;
}
