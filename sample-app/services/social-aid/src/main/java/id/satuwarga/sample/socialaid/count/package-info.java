/** Counts that give nobody away: small cells are hidden, and what would tell them. */
@NullMarked
package id.satuwarga.sample.socialaid.count;

import org.jspecify.annotations.NullMarked;
