package org.weft.account.oidc;

import com.nimbusds.jose.KeySourceException;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.client.RestClientException;

/// Why an identity provider's answer was not accepted: for the person who came with it, and for the
/// log.
///
/// @param failure what Spring Security says of it, which repeats what the browser sent
record OidcFailure(AuthenticationException failure) {
  /// What a provider says, or Spring Security of it, when it cannot do its part, or does not take
  /// this installation's secret: trying again at once is of no use.
  private static final Set<String> NO_SERVICE =
      Set.of(
          "invalid_token_response",
          "invalid_user_info_response",
          "invalid_client",
          "unauthorized_client",
          "server_error",
          "temporarily_unavailable");

  /// The word of the refusal, which has a text.
  String reason() {
    if (isOutOfReach()) {
      return "unreachable";
    }
    return code().equals("access_denied") ? "denied" : "provider";
  }

  /// Whether the provider could not be spoken with, as against what it said of a person.
  boolean isOutOfReach() {
    if (NO_SERVICE.contains(code())) {
      return true;
    }
    for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof RestClientException
          || cause instanceof KeySourceException) {
        return true;
      }
    }
    return false;
  }

  /// In one line, whatever the request said: nobody writes lines of their own into the log.
  String line() {
    return String.valueOf(failure.getMessage()).replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }

  private String code() {
    return failure instanceof OAuth2AuthenticationException known
        ? known.getError().getErrorCode()
        : "";
  }
}
