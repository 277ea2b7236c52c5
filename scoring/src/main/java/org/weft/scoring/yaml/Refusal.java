package org.weft.scoring.yaml;

/// Why a file cannot be read as a document, and where.
public record Refusal(Place at, String message) {}
