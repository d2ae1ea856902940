/** The endpoint of a mini-app as a servlet, for containers of Java EE (Servlet 4). */
@NullMarked
package id.satuwarga.sdk.opd.servlet4;

import org.jspecify.annotations.NullMarked;
