package id.satuwarga.server.platform.web;

/**
 * One breach of the contract: the place ({@code body}, {@code query}, {@code path}, {@code header},
 * {@code form}) with a JSON pointer into it, what is wrong there, and what to do.
 */
public record Violation(String in, String pointer, String what, String fix) {}
