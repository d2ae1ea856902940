package id.satuwarga.server.contract;

import java.util.Set;

/** A request with one thing wrong, what that is, and the slugs that may answer it. */
record Mutation(String name, Request request, Set<String> slugs) {

  static Mutation of(String name, Request request, String... slugs) {
    return new Mutation(name, request, Set.of(slugs));
  }
}
