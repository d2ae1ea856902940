/** Static pages: our own under webroot, libraries as WebJars, the page of each problem. */
@NullMarked
package id.satuwarga.server.platform.site;

import org.jspecify.annotations.NullMarked;
