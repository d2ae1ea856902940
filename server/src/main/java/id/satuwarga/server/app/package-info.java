/** The only place that knows all slices: reads the configuration, joins them, starts and stops. */
@NullMarked
package id.satuwarga.server.app;

import org.jspecify.annotations.NullMarked;
