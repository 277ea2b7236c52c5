package org.weft.site.guard;

/// What somebody is about to do needs a sign-in that is not long ago, so that nobody does it on a
/// device that was left open.
///
/// Who reads is led to sign in and back; who sent a form gets a page with status 403 that keeps
/// what was typed and sends it once more.
public class StaleProofException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleProofException() {
    super("sign in once more", null, false, false);
  }
}
