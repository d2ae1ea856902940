package id.satuwarga.sample.apekesah.complaint;

/** A picture as it came through the one app. */
public record Photo(String mediaType, byte[] content) {}
