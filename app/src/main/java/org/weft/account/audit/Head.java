package org.weft.account.audit;

/// The newest entry of the chain: whoever notes it elsewhere can later prove that nothing up to it
/// was changed or removed.
///
/// @param hash 64 hexadecimal digits
record Head(long number, String hash) {}
