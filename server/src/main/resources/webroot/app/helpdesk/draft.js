import { asProblem } from '../core/problem.js';
import { uuid } from '../core/random.js';
import { contentOf, draftCampaign, editCampaign, getCampaign, sameContent } from './campaigns.js';
import { tooMany } from './room.js';

/** @typedef {import('./campaigns.js').Campaign} Campaign */

/** The server takes a draft that says something to somebody, and not too much. @param {any} words */
export const isComplete = ({ subject, body, territories }) =>
  Boolean(subject.trim() && body.trim() && territories.length && !tooMany('subject', subject) && !tooMany('body', body));

/** A draft as the server has it, changed without making it twice and without writing over a colleague. */
export class Draft {
  #making;
  #made;

  /** @param {Campaign | undefined} campaign @param {(campaign: Campaign) => void} made told when the draft has got its id */
  constructor(campaign, made) {
    this.campaign = campaign;
    this.#made = made;
    /** @type {Campaign | undefined} what somebody else has made of it */
    this.clash = undefined;
  }

  /** @param {any} words @returns {Promise<boolean>} false when the server cannot take them yet */
  async save(words) {
    if (!isComplete(words)) return false;
    const { opd, base: _, ...content } = words;
    if (!this.campaign) {
      const sent = await this.#make(opd, content);
      if (sameContent(sent, content)) return true;
    }
    this.campaign = await this.#edit(content);
    return true;
  }

  /** Goes on from what is there. @param {Campaign} campaign */
  takeUp(campaign) {
    this.campaign = campaign;
    this.clash = undefined;
  }

  /** The same words under the same key until there is an answer, so that no draft is made twice. */
  async #make(opd, content) {
    this.#making ??= { opd, content, key: uuid() };
    const { content: sent, key } = this.#making;
    try {
      this.campaign = await draftCampaign(this.#making.opd, sent, key);
    } catch (problem) {
      if (!asProblem(problem).outcomeUnknown) this.#making = undefined;
      throw problem;
    }
    this.#made(this.campaign);
    return sent;
  }

  /** Our own edit, whose answer was lost, is no clash. */
  async #edit(content) {
    try {
      return await editCampaign(this.campaign, content);
    } catch (problem) {
      if (asProblem(problem).code !== 'campaign-changed') throw problem;
      const there = await getCampaign(this.campaign.campaign_id);
      if (sameContent(contentOf(there), content)) return there;
      this.clash = there;
      throw problem;
    }
  }
}
