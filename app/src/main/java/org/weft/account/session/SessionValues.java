package org.weft.account.session;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.weft.account.Visit;

/// Turns what a web session keeps into bytes and back.
///
/// Every request reads the same bytes of its session again, and making the same objects of them
/// anew cost a fifteenth of saving an answer. What bytes mean is therefore remembered, as long as
/// nobody can change it. Whether a session is still there is asked of the database all the same.
final class SessionValues extends GenericConversionService {
  private static final int REMEMBERED = 2_000;

  SessionValues() {
    addConverter(Object.class, byte[].class, new SerializingConverter());
    addConverter(byte[].class, Object.class, new Reading());
  }

  private static final class Reading implements Converter<byte[], Object> {
    private final DeserializingConverter anew =
        new DeserializingConverter(SessionValues.class.getClassLoader());
    private final Map<Bytes, Object> known = Collections.synchronizedMap(new Latest());

    @Override
    public Object convert(byte[] source) {
      var bytes = new Bytes(source);
      var remembered = known.get(bytes);
      if (remembered != null) {
        return remembered instanceof Authentication who ? new SecurityContextImpl(who) : remembered;
      }
      var value = anew.convert(source);
      switch (value) {
        case Visit _, DefaultCsrfToken _ -> known.put(bytes, value);
        case SecurityContextImpl context -> remember(bytes, context);
        default -> {}
      }
      return value;
    }

    /// Whoever signs out empties the context of the request, so each request has one of its own. In
    /// it stands the id of a person or the ticket of a link, and nothing else: what
    /// [org.weft.account.Sessions] put there.
    private void remember(Bytes bytes, SecurityContext context) {
      if (context.getAuthentication() instanceof UsernamePasswordAuthenticationToken who
          && who.getPrincipal() instanceof String
          && who.getDetails() == null) {
        known.put(bytes, who);
      }
    }
  }

  /// Forgets what has not been asked for in the longest time.
  private static final class Latest extends LinkedHashMap<Bytes, Object> {
    private static final long serialVersionUID = 1;

    private Latest() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Bytes, Object> eldest) {
      return size() > REMEMBERED;
    }
  }

  /// Equal if the bytes are.
  private record Bytes(byte[] bytes) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes(var theirs) && Arrays.equals(bytes, theirs);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }
}
