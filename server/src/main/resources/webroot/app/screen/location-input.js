import { html } from 'lit';
import { get, me } from '../core/api.js';
import { deployment } from '../core/deployment.js';
import { t } from '../i18n/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import '../ui/map-piece.js';
import '../ui/region-picker.js';
import { group, idOf } from './field.js';

/** A place: a territory, words for where in it, and the position of the device if the citizen wants to give it. */
export class LocationInput extends LightElement {
  static properties = {
    slotFacts: { attribute: false },
    place: { attribute: false },
    wrong: {},
    region: { state: true },
    locating: { state: true },
    refusal: { state: true },
  };

  constructor() {
    super();
    this.locating = false;
    this.refusal = '';
  }

  signals() {
    return [deployment];
  }

  connectedCallback() {
    super.connectedCallback();
    this.near = this.#near();
    this.#lookUp();
  }

  focus() {
    this.querySelector('region-picker')?.focus();
  }

  async #lookUp() {
    const { region } = this.place;
    if (!region || this.region) return;
    try {
      this.region = await get(`/v1/regions/${region}`);
    } catch {
      this.region = { code: region, name: region, parents: [] };
    }
  }

  render() {
    const { input } = this.slotFacts;
    const depth = input.depth ?? 'village';
    return group(this.slotFacts, html`
      <region-picker .label=${t(`place.${depth}`)} .depth=${depth} .value=${this.region} .near=${this.near}
        .describedby=${this.wrong ? `${idOf(this.slotFacts)}-error` : ''} ?invalid=${Boolean(this.wrong)} ?required=${input.isRequired}
        @choose=${({ detail }) => this.#choose(detail)}></region-picker>
      ${input.street === false ? '' : this.#street()}
      ${input.position === false ? '' : this.#position()}`);
  }

  /** Most complaints are close to home: the search begins in the citizen's regency, until the citizen looks elsewhere. */
  #near() {
    const home = me()?.home_region;
    const regency = home && [...home.parents, home].find(({ level }) => level === 'regency');
    return regency && { ...regency, parents: home.parents.filter(({ level }) => level === 'province') };
  }

  #street() {
    const id = `${idOf(this.slotFacts)}-street`;
    return html`
      <label for=${id}>${t('place.street')} <span class="optional">${t('input.optional')}</span></label>
      <input id=${id} type="text" autocomplete="off" maxlength="500" .value=${this.place.street ?? ''} placeholder=${t('place.street.hint')}
        @input=${(event) => this.#set({ street: event.target.value || undefined })}>`;
  }

  #position() {
    const { latitude, longitude } = this.place;
    const given = latitude !== undefined;
    return html`
      <div class="position">
        ${given
          ? html`<p class="position-given"><span aria-hidden="true">${icon('target')}</span>
              <span>${t('place.given', { where: `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` })}</span>
              <button type="button" class="link" @click=${() => this.#set({ latitude: undefined, longitude: undefined })}>${t('place.remove')}</button></p>`
          : html`<button type="button" class="secondary" aria-disabled=${this.locating} @click=${() => this.#locate()}>
              ${icon('target')} <span>${t(this.locating ? 'place.locating' : 'place.use')}</span></button>`}
        ${given ? this.#map() : ''}
        <p class="hint" role="status">${this.refusal ? t(this.refusal) : ''}</p>
      </div>`;
  }

  /** Only where the deployment names map tiles. */
  #map() {
    const { latitude, longitude } = this.place;
    const template = deployment.value?.tile_url;
    return template ? html`<map-piece .template=${template} .latitude=${latitude} .longitude=${longitude}></map-piece>` : '';
  }

  #locate() {
    if (this.locating) return;
    this.refusal = '';
    if (!navigator.geolocation || !isSecureContext) {
      this.refusal = 'place.refused.none';
      return;
    }
    this.locating = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.locating = false;
        this.#set({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) });
      },
      ({ code }) => {
        this.locating = false;
        this.refusal = code === 1 ? 'place.refused.denied' : code === 3 ? 'place.refused.late' : 'place.refused.unknown';
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  }

  #choose(region) {
    this.region = region;
    this.#set({ region: region?.code });
  }

  #set(change) {
    this.place = { ...this.place, ...change };
    this.slotFacts.change(this.place);
  }
}

/** A metre is enough. */
const rounded = (degrees) => Math.round(degrees * 1e5) / 1e5;

customElements.define('location-input', LocationInput);
