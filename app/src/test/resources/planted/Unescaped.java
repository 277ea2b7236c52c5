class Unescaped {
  void write(TemplateOutput output) {
    output.writeUnsafeContent("<b>");
  }
}
