import { html } from 'lit';
import { t } from '../i18n/i18n.js';
import { LightElement } from './element.js';

const TILE = 256;
const ZOOM = 16;
const WIDTH = 640;
const HEIGHT = 320;

/**
 * A piece of map around a position, so that one sees whether the device is right. Drawn from the tiles the deployment
 * names; without them it is never shown. Nothing to operate: words and numbers beside it say the same.
 */
export class MapPiece extends LightElement {
  static properties = { template: {}, latitude: { type: Number }, longitude: { type: Number } };

  render() {
    return html`
      <figure class="map-piece" data-testid="map">
        <canvas width=${WIDTH} height=${HEIGHT} role="img" aria-label=${t('map.label')}></canvas>
        <figcaption class="hint">${t('map.from', { host: new URL(this.template, location.origin).host })}</figcaption>
      </figure>`;
  }

  /** Tiles come in any order; the mark goes on top of each. */
  updated(changes) {
    if (!changes.has('latitude') && !changes.has('longitude')) return;
    const pen = this.querySelector('canvas').getContext('2d');
    const [x, y] = onTheMap(this.latitude, this.longitude);
    const [left, top] = [x - WIDTH / 2, y - HEIGHT / 2];
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    mark(pen);
    for (let column = Math.floor(left / TILE); column * TILE < left + WIDTH; column += 1) {
      for (let row = Math.floor(top / TILE); row * TILE < top + HEIGHT; row += 1) {
        this.#tile(column, row, (image) => {
          pen.drawImage(image, Math.round(column * TILE - left), Math.round(row * TILE - top), TILE, TILE);
          mark(pen);
        });
      }
    }
  }

  #tile(x, y, draw) {
    const [latitude, longitude] = [this.latitude, this.longitude];
    const image = new Image();
    image.referrerPolicy = 'no-referrer';
    image.onload = () => this.latitude === latitude && this.longitude === longitude && draw(image);
    image.src = this.template.replace('{z}', ZOOM).replace('{x}', x).replace('{y}', y);
  }
}

/** Web Mercator, in pixels from the north-west corner of the world. */
function onTheMap(latitude, longitude) {
  const size = TILE * 2 ** ZOOM;
  const north = Math.asinh(Math.tan((latitude * Math.PI) / 180));
  return [((longitude + 180) / 360) * size, ((1 - north / Math.PI) / 2) * size];
}

function mark(pen) {
  pen.beginPath();
  pen.arc(WIDTH / 2, HEIGHT / 2, 11, 0, 2 * Math.PI);
  pen.fillStyle = '#0b5f59';
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 5;
  pen.stroke();
  pen.fill();
}

customElements.define('map-piece', MapPiece);
