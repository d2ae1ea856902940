/** Whether the process lives and is ready, and what deployment it is; figures for operators. */
@NullMarked
package id.satuwarga.server.platform.health;

import org.jspecify.annotations.NullMarked;
