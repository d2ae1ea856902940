package id.satuwarga.app.model;

/** What there is to see of a stay in a service. */
public enum VisitState {
  WORKING,
  SCREEN,
  /** A copy of what the page showed before: the server is not reached. */
  KEPT,
  /** The page was opened anew because of a press, which is to be judged and made once more. */
  REOPENED,
  CONSENT,
  NO_CONSENT,
  TROUBLE,
  SIGNED_OUT,
  /** It runs on the phone itself: this stay is over, the other begins. */
  EMBEDDED
}
