/** Wall clocks of Indonesia: none of them knows summer time. */
export const ZONES = { WIB: 7, WITA: 8, WIT: 9 };

const HOUR = 3_600_000;

/** @param {string} day `2026-11-22` @param {string} clock `09:15` @param {keyof ZONES} zone @returns {string | undefined} an instant */
export function instantOf(day, clock, zone) {
  const local = Date.parse(`${day}T${clock}:00Z`);
  return Number.isNaN(local) ? undefined : new Date(local - ZONES[zone] * HOUR).toISOString();
}

/** @param {string} instant @param {keyof ZONES} zone @returns {{day: string, clock: string}} */
export function wallOf(instant, zone) {
  const local = new Date(new Date(instant).getTime() + ZONES[zone] * HOUR).toISOString();
  return { day: local.slice(0, 10), clock: local.slice(11, 16) };
}
