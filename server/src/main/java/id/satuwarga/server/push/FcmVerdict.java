package id.satuwarga.server.push;

import com.google.auth.Retryable;
import com.google.firebase.ErrorCode;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import id.satuwarga.server.push.PushOutcome.Kind;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Tells from FCM's refusal whose doing it is. Every code of FCM v1 has its place here. */
final class FcmVerdict {
  private static final String NOT_A_TOKEN = "registration token";
  private final Clock clock;

  @Inject
  FcmVerdict(Clock clock) {
    this.clock = clock;
  }

  PushOutcome of(Throwable failure) {
    return failure instanceof FirebaseMessagingException refused
        ? of(refused).after(told(refused.getHttpResponse()))
        : PushOutcome.of(Kind.TRY_LATER, "unreachable");
  }

  PushOutcome of(FcmAnswer answer) {
    return answer.status() == FcmAnswer.OK
        ? PushOutcome.HANDED_OVER
        : refusal(answer).after(answer.retryAfter().flatMap(this::read));
  }

  private static PushOutcome refusal(FcmAnswer answer) {
    return Arrays.stream(MessagingErrorCode.values())
        .filter(code -> code.name().equals(answer.code()))
        .findFirst()
        .map(code -> ofMessaging(code, answer.message()))
        .orElseGet(() -> ofPlatform(platform(answer)));
  }

  /** A proxy before FCM says nothing but a status. */
  private static ErrorCode platform(FcmAnswer answer) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.name().equals(answer.platform()))
        .findFirst()
        .orElseGet(
            () ->
                switch (answer.status()) {
                  case 400 -> ErrorCode.INVALID_ARGUMENT;
                  case 401 -> ErrorCode.UNAUTHENTICATED;
                  case 403 -> ErrorCode.PERMISSION_DENIED;
                  case 404 -> ErrorCode.NOT_FOUND;
                  case 429 -> ErrorCode.RESOURCE_EXHAUSTED;
                  default -> ErrorCode.UNAVAILABLE;
                });
  }

  private static PushOutcome of(FirebaseMessagingException refused) {
    MessagingErrorCode code = refused.getMessagingErrorCode();
    if (code != null) {
      return ofMessaging(code, String.valueOf(refused.getMessage()));
    }
    return keyRefused(refused)
        ? PushOutcome.of(Kind.OUR_FAULT, "credentials")
        : ofPlatform(refused.getErrorCode());
  }

  private static PushOutcome ofMessaging(MessagingErrorCode code, String said) {
    return switch (code) {
      case UNREGISTERED -> PushOutcome.of(Kind.TOKEN_GONE, "unregistered");
      case SENDER_ID_MISMATCH -> PushOutcome.of(Kind.BAD_TOKEN, "sender-id-mismatch");
      case INVALID_ARGUMENT -> ofArgument(said);
      case QUOTA_EXCEEDED -> PushOutcome.of(Kind.TRY_LATER, "quota-exceeded");
      case UNAVAILABLE -> PushOutcome.of(Kind.TRY_LATER, "unavailable");
      case INTERNAL -> PushOutcome.of(Kind.TRY_LATER, "internal");
      case THIRD_PARTY_AUTH_ERROR -> PushOutcome.of(Kind.OUR_FAULT, "third-party-auth");
    };
  }

  /** The same code names a token that never was one and a message that is none. */
  private static PushOutcome ofArgument(String said) {
    return said.toLowerCase(Locale.ROOT).contains(NOT_A_TOKEN)
        ? PushOutcome.of(Kind.TOKEN_GONE, "token-invalid")
        : PushOutcome.of(Kind.BAD_MESSAGE, "message-invalid");
  }

  /** Without a word of FCM: the platform before it, a proxy, or nobody answered. */
  private static PushOutcome ofPlatform(ErrorCode code) {
    return switch (code) {
      case UNAUTHENTICATED, PERMISSION_DENIED -> PushOutcome.of(Kind.OUR_FAULT, "credentials");
      case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE ->
          PushOutcome.of(Kind.BAD_MESSAGE, "message-invalid");
      case NOT_FOUND -> PushOutcome.of(Kind.OUR_FAULT, "project-unknown");
      case RESOURCE_EXHAUSTED -> PushOutcome.of(Kind.TRY_LATER, "quota-exceeded");
      default -> PushOutcome.of(Kind.TRY_LATER, code.name().toLowerCase(Locale.ROOT));
    };
  }

  /** Where tokens are handed out our key was refused, for good. */
  private static boolean keyRefused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Retryable asked) {
        return !asked.isRetryable();
      }
    }
    return false;
  }

  private Optional<Duration> told(@Nullable IncomingHttpResponse response) {
    return response == null ? Optional.empty() : header(response).flatMap(this::read);
  }

  private static Optional<String> header(IncomingHttpResponse response) {
    return response.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
        .map(header -> String.valueOf(header.getValue()).replaceAll("[\\[\\]]", "").trim())
        .findFirst();
  }

  /** Seconds, or a date of HTTP. */
  private Optional<Duration> read(String text) {
    if (text.matches("\\d{1,6}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      return Optional.of(
          Duration.between(
              clock.instant(),
              ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
