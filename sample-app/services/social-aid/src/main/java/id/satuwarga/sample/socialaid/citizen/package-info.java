/** What citizens and officials see of the register inside the one app. */
@NullMarked
package id.satuwarga.sample.socialaid.citizen;

import org.jspecify.annotations.NullMarked;
