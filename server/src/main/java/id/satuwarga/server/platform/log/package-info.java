/** How the server writes its log: one JSON object a line, or text for a person at a terminal. */
@NullMarked
package id.satuwarga.server.platform.log;

import org.jspecify.annotations.NullMarked;
