class Unfinished {
  // TODO the rest
}
