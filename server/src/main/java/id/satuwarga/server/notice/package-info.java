/**
 * Owns notices from OPDs to citizens and what became of each. Does not own what a citizen keeps of
 * them (inbox), nor their words longer than it takes to deliver them.
 */
@NullMarked
package id.satuwarga.server.notice;

import org.jspecify.annotations.NullMarked;
