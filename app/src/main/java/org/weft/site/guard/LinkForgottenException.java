package org.weft.site.guard;

/// The browser does not know any more, or never knew, which link led to this address.
///
/// Answered with status 404 and what to do: open the link once more.
public class LinkForgottenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LinkForgottenException() {
    super("no such link in this browser", null, false, false);
  }
}
