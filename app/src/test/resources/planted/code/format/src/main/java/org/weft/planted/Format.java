package org.weft.planted;

final class Format
{
    private Format() { }
}
