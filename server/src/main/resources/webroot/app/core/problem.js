/** What went wrong, whoever says so: the server (RFC 9457), the network or the clock. */
export class Problem extends Error {
  /**
   * @param {{code: string, status?: number, title?: string, detail?: string, requestId?: string,
   *   retryAfter?: number, errors?: {pointer: string, detail: string}[], members?: Record<string, unknown>}} facts
   */
  constructor(facts) {
    super(facts.code);
    this.name = 'Problem';
    this.code = facts.code;
    this.status = facts.status ?? 0;
    this.title = facts.title;
    this.detail = facts.detail;
    this.requestId = facts.requestId;
    this.retryAfter = facts.retryAfter;
    this.errors = facts.errors ?? [];
    this.members = facts.members ?? {};
  }

  /** Nobody knows whether the other side has done it: the same id may be sent again. */
  get outcomeUnknown() {
    return ['outcome-unknown', 'timeout', 'unreachable', 'offline', 'request-in-progress'].includes(this.code);
  }

  /** The person must sign in (again). */
  get signedOut() {
    return ['token-missing', 'token-invalid', 'token-expired', 'session-ended'].includes(this.code);
  }
}

/**
 * @param {Response} response
 * @returns {Promise<Problem>}
 */
export async function problemOf(response) {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  let body = {};
  try {
    body = await response.json();
  } catch {
    // A proxy in between answers in its own words: the status is all there is.
  }
  const fallback = response.status >= 500 ? 'internal' : 'unreadable';
  return new Problem({
    code: typeof body.code === 'string' ? body.code : fallback,
    status: response.status,
    title: body.title,
    detail: body.detail,
    requestId: String(body.instance ?? '').replace('urn:request:', '') || requestId,
    retryAfter,
    errors: Array.isArray(body.errors) ? body.errors : [],
    members: body,
  });
}

/** @param {unknown} error @returns {Problem} */
export function asProblem(error) {
  return error instanceof Problem ? error : new Problem({ code: 'unreadable', detail: String(error?.message ?? '') });
}
