package dev.penchant.web.api.parameter;

import dev.penchant.domain.catalog.ItemId;
import dev.penchant.domain.interest.TopicId;
import dev.penchant.domain.shop.ShopId;
import dev.penchant.domain.user.UserId;
import dev.penchant.ingestion.FeedFormat;
import dev.penchant.recommendation.Horizon;
import dev.penchant.web.api.problem.ProblemException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns parameters into values. JAX-RS alone would answer 404 to {@code count=many} and read {@code
 * reasons=yes} as false.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, Object>> CONVERSIONS =
      Map.of(
          int.class, ParameterConverters::wholeNumber,
          long.class, ParameterConverters::longNumber,
          boolean.class, ParameterConverters::truth,
          UserId.class, UserId::new,
          ItemId.class, ItemId::new,
          ShopId.class, ShopId::new,
          TopicId.class, TopicId::parse,
          FeedFormat.class, ParameterConverters::feedFormat,
          Horizon.class, ParameterConverters::horizon,
          LocalDate.class, ParameterConverters::day);

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Function<String, Object> conversion = CONVERSIONS.get(type);
    return conversion == null ? null : new Converter<>(name(annotations), conversion);
  }

  private record Converter<T>(String name, Function<String, Object> conversion)
      implements ParamConverter<T> {
    @Override
    @SuppressWarnings("unchecked") // the conversion was chosen by the type
    public T fromString(String text) {
      if (text == null) {
        return null;
      }
      try {
        return (T) conversion.apply(text);
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalidParameter(name, e.getMessage());
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }

  private static String name(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        return query.value();
      }
      if (annotation instanceof PathParam path) {
        return path.value();
      }
      if (annotation instanceof HeaderParam header) {
        return header.value();
      }
    }
    return "";
  }

  private static Object wholeNumber(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"%s\" is not a whole number".formatted(text), e);
    }
  }

  private static Object longNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"%s\" is not a whole number".formatted(text), e);
    }
  }

  private static Object day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"%s\" is not a day; write it like 2026-05-03".formatted(text), e);
    }
  }

  private static Object truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("\"%s\" is not true or false".formatted(text));
    };
  }

  private static Object feedFormat(String text) {
    return FeedFormat.fromWireName(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no format \"%s\"; there are %s"
                        .formatted(text, FeedFormat.wireNames())));
  }

  private static Object horizon(String text) {
    return Horizon.fromWireName(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no horizon \"%s\"; there are %s"
                        .formatted(
                            text,
                            Arrays.stream(Horizon.values())
                                .map(Horizon::wireName)
                                .collect(Collectors.joining(", ")))));
  }
}
