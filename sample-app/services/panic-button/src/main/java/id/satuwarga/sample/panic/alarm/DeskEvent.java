package id.satuwarga.sample.panic.alarm;

import id.satuwarga.sdk.miniapp.Text;
import java.time.Instant;

/**
 * What happened to an alarm, as officers read it.
 *
 * @param officer who did it; empty when it was the caller
 * @param note the reason where one was asked for
 */
public record DeskEvent(Instant at, Text what, String officer, String note) {}
