package id.satuwarga.server.consent;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a citizen agrees to, and until which day.
 *
 * @param asked the word of the request the citizen read
 * @param uses sources of data of other services
 */
record ConsentGrant(
    String asked,
    Set<String> claims,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> uses,
    Optional<LocalDate> until) {}
