/**
 * What citizens think of services: a mark after each visit, the community satisfaction survey (IKM,
 * PermenPANRB 14/2017), the figures that everybody may see, and the cases that low marks open. Does
 * not own visits (gateway).
 */
@NullMarked
package id.satuwarga.server.feedback;

import org.jspecify.annotations.NullMarked;
