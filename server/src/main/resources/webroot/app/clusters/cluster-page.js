import { html } from 'lit';
import { command, get } from '../core/api.js';
import { asProblem } from '../core/problem.js';
import { rupiah } from '../i18n/formats.js';
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import '../ui/ask.js';
import { busyButton, loading } from '../ui/busy.js';
import { icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { problemNote, problemPage } from '../ui/problem-view.js';
import '../classification/round-entry.js';
import { clusterTable } from './cluster-table.js';

const REASON = { least: 3, most: 400 };

/** One cluster side by side, and what the registrar says of its pairs. */
export class ClusterPage extends Page {
  static properties = { inventoryId: {}, cluster: { state: true }, gone: { state: true }, busy: { state: true }, trouble: { state: true } };

  get tabTitle() {
    return this.cluster ? t('clusters.title', { size: this.cluster.size }) : t('clusters.list');
  }

  async load() {
    this.gone = false;
    this.cluster = await get(`/v1/inventory/apps/${this.inventoryId}/cluster`, {}, this.leaving.signal);
  }

  render() {
    if (this.state === 'loading') return loading();
    if (this.state === 'failed') return problemPage(this.problem, { again: () => this.again() });
    return html`<a class="back" href="#/clusters">${icon('back')}<span>${t('clusters.list')}</span></a>
      ${this.gone ? html`<h1>${t('clusters.dissolved')}</h1><p>${t('clusters.dissolved.detail')}</p>` : this.#whole()}
      <ask-dialog></ask-dialog>`;
  }

  #whole() {
    const { size, yearly_cost: cost, undecided, apps, pairs } = this.cluster;
    return html`<h1>${t('clusters.title', { size })}</h1>
      <dl class="facts" data-testid="cluster-facts">
        <div><dt>${t('clusters.together')}</dt><dd>${rupiah(cost)}</dd></div>
        <div><dt>${t('clusters.undecided-left')}</dt><dd>${undecided || t('clusters.none-left')}</dd></div></dl>
      ${clusterTable(apps)}
      <section aria-labelledby="pairs"><h2 id="pairs">${t('clusters.pairs')}</h2>
        ${problemNote(this.trouble)}
        <ul class="inventory-history">${pairs.map((pair) => this.#pair(pair))}</ul></section>
      <round-entry .apps=${apps.map(({ inventory_id: id }) => id)}></round-entry>`;
  }

  #name(id) {
    return this.cluster.apps.find(({ inventory_id: app }) => app === id)?.facts.name ?? '';
  }

  /** @param {import('./cluster-table.js').Pair} pair */
  #pair({ one, other, reasons, verdict }) {
    const names = { one: this.#name(one), other: this.#name(other) };
    return html`<li class="card" data-testid="cluster-pair">
      <h3>${t('clusters.pair', names)} ${verdict?.same ? html`<span class="badge" data-tone="good">${t('inv.overlaps.confirmed')}</span>` : ''}</h3>
      <ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
      ${verdict?.reason ? html`<p class="recommend-words">${verdict.reason}</p>` : ''}
      <div class="buttons">
        ${verdict?.same ? '' : busyButton({ label: t('inv.overlaps.same'), kind: 'secondary', type: 'button', busy: this.busy === one + other, click: () => this.#confirm(one, other) })}
        <button type="button" class="secondary" @click=${() => this.#refuse(one, other, names)}>${t('inv.overlaps.different')}</button></div></li>`;
  }

  async #confirm(one, other) {
    this.busy = one + other;
    this.trouble = undefined;
    try {
      await this.#say(one, other, { same: true });
    } catch (problem) {
      this.trouble = asProblem(problem);
    } finally {
      this.busy = undefined;
    }
  }

  #refuse(one, other, names) {
    this.querySelector(':scope > ask-dialog').ask({
      heading: t('clusters.pair', names),
      text: t('clusters.refuse.text'),
      confirm: t('inv.overlaps.different'),
      reason: { label: t('clusters.reason'), ...REASON },
      act: (reason) => this.#say(one, other, { same: false, reason }),
    });
  }

  async #say(one, other, verdict) {
    await command('PUT', `/v1/inventory/apps/${one}/overlaps/${other}`, verdict);
    announce('reg.saved');
    try {
      await this.load();
    } catch (problem) {
      if (asProblem(problem).status !== 404) throw problem;
      this.gone = true;
    }
  }
}

customElements.define('cluster-page', ClusterPage);
