/**
 * What any small service of an office stands on, whatever it does: its environment, its database,
 * its web server and its key at the one app. Knows no service. It is here because six sample
 * services would otherwise carry six copies of it.
 */
@NullMarked
package id.satuwarga.sample.ground;

import org.jspecify.annotations.NullMarked;
