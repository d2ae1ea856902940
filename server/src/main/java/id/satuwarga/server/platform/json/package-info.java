/** The one JSON dialect of the server: records, snake_case names, ISO instants. */
@NullMarked
package id.satuwarga.server.platform.json;

import org.jspecify.annotations.NullMarked;
