/** The one outbound door: every call to an address somebody else named leaves through here. */
@NullMarked
package id.satuwarga.server.platform.http;

import org.jspecify.annotations.NullMarked;
