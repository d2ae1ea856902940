package id.satuwarga.server.platform.web;

/**
 * One place that must be mended: a JSON pointer into the body, or {@code query/name}, {@code
 * path/name}, {@code header/name}, {@code form/name}, and what is wrong there and what to do.
 */
public record Violation(String pointer, Text detail) {}
