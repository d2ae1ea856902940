/** Files from outside: told apart by content, checked, and cleaned before anybody gets them. */
@NullMarked
package id.satuwarga.server.platform.file;

import org.jspecify.annotations.NullMarked;
