package id.satuwarga.server.platform.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Found by Logback itself at the first log line. Text where {@code SATUWARGA_LOG=text} or a
 * terminal reads along, JSON everywhere else; INFO, or what {@code SATUWARGA_LOG_LEVEL} says.
 */
@ConfiguratorRank(LogSetup.AFTER_A_FILE)
public final class LogSetup extends ContextAwareBase implements Configurator {
  /** A logback.xml on the class path, as tests have one, goes first. */
  static final int AFTER_A_FILE = ConfiguratorRank.NOMINAL - 1;

  private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{20} %msg%n";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("stdout");
    appender.setEncoder(isText() ? text(context) : json(context));
    appender.start();
    context
        .getLogger("ROOT")
        .setLevel(Level.toLevel(System.getenv("SATUWARGA_LOG_LEVEL"), Level.INFO));
    context.getLogger("ROOT").addAppender(appender);
    context.getLogger("org.flywaydb").setLevel(Level.WARN);
    context.getLogger("io.netty").setLevel(Level.WARN);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static boolean isText() {
    return "text".equals(System.getProperty("satuwarga.log", System.getenv("SATUWARGA_LOG")));
  }

  private static Encoder<ILoggingEvent> text(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> json(LoggerContext context) {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithMarkers(false);
    encoder.setWithMDC(false);
    encoder.setWithKVPList(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    encoder.start();
    return encoder;
  }
}
