package id.satuwarga.sample.apekesah.notice;

/**
 * A notice on its way to the one app.
 *
 * @param reference ours, the same for every try
 * @param recipient pairwise subject of the citizen
 * @param language {@code id} or {@code en}: what subject and body are written in
 * @param page page of the mini-app that a tap opens
 */
public record PendingNotice(
    String reference,
    String recipient,
    String subject,
    String body,
    String page,
    String language) {}
