class ForeignPage {
  Object show() {
    return templates.networkShow(page);
  }
}
