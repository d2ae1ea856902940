/** Alarms: the rules, and the tables behind them. Every change leaves a line that stays. */
@NullMarked
package id.satuwarga.sample.panic.alarm;

import org.jspecify.annotations.NullMarked;
