package id.satuwarga.server.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a citizen agrees to, and until which day.
 *
 * @param asked the word of the request the citizen read
 */
record ConsentGrant(String asked, Set<String> claims, Optional<LocalDate> until) {}
