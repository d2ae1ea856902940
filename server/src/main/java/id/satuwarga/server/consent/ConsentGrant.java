package id.satuwarga.server.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a citizen agrees to, and until which day. */
record ConsentGrant(Set<String> claims, Optional<LocalDate> until) {}
