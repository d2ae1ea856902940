/**
 * The server of the one citizen app: vertical slices over one kernel ({@code platform}), joined in
 * {@code app}. A slice imports only from a lower rank; ArchitectureTest holds the order.
 */
@NullMarked
package id.satuwarga.server;

import org.jspecify.annotations.NullMarked;
