import { html } from 'lit';
import { ownTab } from '../core/own-tab.js';
import { session } from '../core/session.js';
import { signInTrouble } from '../core/sign-in.js';
import { t } from '../i18n/i18n.js';
import { signInFailed } from '../pages/gate.js';
import { StaffShell } from '../shell/staff-shell.js';
import { icon } from '../ui/icons.js';
import { isStaff } from './roles.js';
import './campaign-page.js';
import './campaigns-page.js';
import './check-page.js';
import './editor-page.js';
import './template-editor.js';
import './template-page.js';
import './templates-page.js';

/** The console of the helpdesk: notices to territories, written by one, approved by another, and stoppable. */
export class HelpdeskShell extends StaffShell {
  constructor() {
    super('desk', 'not-helpdesk');
  }

  signals() {
    return [...super.signals(), signInTrouble];
  }

  admits(me) {
    return isStaff(me);
  }

  /** A notice or template that is being written stands on a shelf. @param {Element} field */
  keepsItself(field) {
    return Boolean(field.closest('editor-page, template-editor'));
  }

  banner() {
    const { me } = session.value;
    return ownTab && me ? html`<aside class="own-tab" data-testid="own-tab"><p>${icon('person')} <span>${t('desk.own-tab', { name: me.name })}</span></p></aside>` : '';
  }

  hindrance() {
    return signInTrouble.value && signInFailed(signInTrouble.value);
  }

  page({ parts: [place, one, step, ...more], query }) {
    if (place === undefined) return html`<campaigns-page .show=${query.get('show')}></campaigns-page>`;
    if (place === 'new' && one === undefined) return html`<editor-page .draftKey=${query.get('draft') ?? undefined}></editor-page>`;
    if (place === 'campaigns' && one && !more.length) {
      if (step === undefined) return html`<campaign-page .campaignId=${one}></campaign-page>`;
      if (step === 'edit') return html`<editor-page .campaignId=${one}></editor-page>`;
      if (step === 'check') return html`<check-page .campaignId=${one}></check-page>`;
    }
    if (place === 'templates' && !more.length) {
      if (one === undefined) return html`<templates-page></templates-page>`;
      if (one === 'new' && step === undefined) return html`<template-editor></template-editor>`;
      if (step === undefined) return html`<template-page .templateId=${one}></template-page>`;
      if (step === 'edit') return html`<template-editor .templateId=${one}></template-editor>`;
    }
    return undefined;
  }
}

customElements.define('helpdesk-shell', HelpdeskShell);
