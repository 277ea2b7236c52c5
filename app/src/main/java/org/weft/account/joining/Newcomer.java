package org.weft.account.joining;

import java.util.Locale;

/// What somebody says who asks to join a city.
///
/// @param name and the mail address; empty for somebody who is signed in
/// @param sentence why, 1 to 500 characters
/// @param language of the letters
public record Newcomer(
    String name, String email, Joining.Wish wish, String sentence, Locale language) {}
