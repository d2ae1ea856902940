package id.satuwarga.sample.apekesah.complaint;

/**
 * What citizens think of the answers.
 *
 * @param average of 1 to 5 stars; 0 when nobody has rated yet
 */
public record Score(double average, long count) {}
