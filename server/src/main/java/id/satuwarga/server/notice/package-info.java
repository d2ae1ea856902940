/**
 * Owns notices from OPDs to citizens and what became of each: to one citizen, whose words it keeps
 * no longer than it takes to deliver them, and to everybody of some territories (campaigns, and
 * broadcasts once they are out). Does not own what a citizen keeps of them (inbox).
 */
@NullMarked
package id.satuwarga.server.notice;

import org.jspecify.annotations.NullMarked;
