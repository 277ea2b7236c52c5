package org.weft.operation;

import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/// Finds the setting for which the program does not start, and says what is wrong with it.
///
/// Whoever reads a setting and refuses it throws an [IllegalArgumentException] whose message begins
/// with the name of the variable, such as `WEFT_CLAMD`, and has no full stop.
final class SettingFailures {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9.-]+)");

  private static final Map<Class<?>, String> KINDS =
      Map.of(
          Duration.class, "a time such as 15m, 12h or 7d",
          DataSize.class, "a size such as 20MB",
          ZoneId.class, "a time zone such as Europe/London",
          URI.class, "an address such as https://weft.example.org",
          Boolean.class, "true or false",
          Integer.class, "a whole number",
          Long.class, "a whole number");

  private SettingFailures() {}

  static Optional<String> sentence(Throwable failure) {
    var causes = causes(failure);
    return first(causes, AccessDeniedException.class, SettingFailures::forbidden)
        .or(() -> first(causes, NoSuchFileException.class, SettingFailures::missing))
        .or(() -> first(causes, IllegalArgumentException.class, SettingFailures::refused))
        .or(() -> first(causes, BindException.class, e -> unbound(e, causes.getFirst())))
        .or(() -> first(causes, TypeMismatchException.class, e -> mismatch(e, causes)))
        .or(() -> first(causes, ConversionFailedException.class, SettingFailures::unconverted));
  }

  /// The innermost cause first.
  private static List<Throwable> causes(Throwable failure) {
    var causes = new ArrayList<Throwable>();
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes.reversed();
  }

  private static <T> Optional<String> first(
      List<Throwable> causes, Class<T> type, Function<T, @Nullable String> sentence) {
    return causes.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .flatMap(cause -> Optional.ofNullable(sentence.apply(cause)).stream())
        .findFirst();
  }

  private static String forbidden(AccessDeniedException e) {
    return "Weft may not read %s. Let Weft’s user read it, or take it away, and start again."
        .formatted(e.getFile());
  }

  private static String missing(NoSuchFileException e) {
    return "The file %s is not there. Make it, or take away what names it, and start again."
        .formatted(e.getFile());
  }

  private static @Nullable String refused(IllegalArgumentException e) {
    var message = e.getMessage();
    return message != null && message.startsWith("WEFT_")
        ? "The setting %s. Mend it and start again.".formatted(message)
        : null;
  }

  private static String unbound(BindException e, Throwable root) {
    var property = e.getProperty();
    var name = e.getName().toString();
    var type = e.getTarget().getType().resolve(Object.class);
    return property == null || type == String.class // any text is one: it could not be had
        ? unusable(name, withoutStop(root.getMessage()))
        : unusable(name, property.getValue(), type);
  }

  private static String mismatch(TypeMismatchException e, List<Throwable> causes) {
    var name =
        causes.stream()
            .filter(UnsatisfiedDependencyException.class::isInstance)
            .flatMap(cause -> placeholder((UnsatisfiedDependencyException) cause).stream())
            .findFirst();
    return unusable(name.orElse(""), e.getValue(), e.getRequiredType());
  }

  private static String unconverted(ConversionFailedException e) {
    return unusable("", e.getValue(), e.getTargetType().getType());
  }

  /// The setting that a parameter is given by, such as weft.zone.
  private static Optional<String> placeholder(UnsatisfiedDependencyException e) {
    var point = e.getInjectionPoint();
    var value = point == null ? null : point.getAnnotation(Value.class);
    return Optional.ofNullable(value)
        .map(v -> PLACEHOLDER.matcher(v.value()))
        .flatMap(found -> found.find() ? Optional.of(found.group(1)) : Optional.empty());
  }

  private static String unusable(String name, @Nullable Object value, @Nullable Class<?> type) {
    var shown = name.matches(".*(password|secret).*") ? "its value" : "“" + value + "”";
    return unusable(name, shown + " is not " + kind(type == null ? Object.class : type));
  }

  private static String unusable(String name, String why) {
    return "%s cannot be used: %s. Mend it and start again."
        .formatted(name.isEmpty() ? "A setting" : "The setting " + variable(name), why);
  }

  /// As the guide writes it: weft.session.idle is WEFT_SESSION_IDLE.
  private static String variable(String name) {
    return name.replaceAll("[].\\[-]+", "_").replaceFirst("_$", "").toUpperCase(Locale.ROOT);
  }

  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(word -> word.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(" or "));
    }
    return KINDS.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type), "what it takes");
  }

  private static String withoutStop(@Nullable String sentence) {
    return sentence == null ? "it is not what it takes" : sentence.replaceFirst("\\.$", "");
  }
}
