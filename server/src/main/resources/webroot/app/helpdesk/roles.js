import { me } from '../core/api.js';

/** @typedef {import('../core/types.js').Me} Me */

const held = (role, who = me()) => (who?.roles ?? []).filter((one) => one.role === role);

/** @param {Me} who may they work here at all? */
export const isStaff = (who) => held('author', who).length + held('approver', who).length > 0;

/** Where I may write for. */
export const authorOf = () => held('author');

/** @param {string} opd may I decide about its notices? */
export const approves = (opd) => held('approver').some((role) => role.opd === opd);

export const isApprover = () => held('approver').length > 0;
